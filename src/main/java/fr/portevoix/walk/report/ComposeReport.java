package fr.portevoix.walk.report;

import fr.portevoix.account.Audit;
import fr.portevoix.walk.Stop;
import fr.portevoix.walk.Walk;
import fr.portevoix.walk.WalkHead;
import fr.portevoix.walk.WalkRules;
import fr.portevoix.walk.compare.CompareWalks;
import fr.portevoix.walk.debrief.StopGrid;
import fr.portevoix.walk.follow.FollowWalk;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

/** Composes the report of a walk, keeps the team's own words before it, and lets everybody read it. */
@ApplicationScoped
public class ComposeReport {
    @Inject
    FollowWalk followWalk;

    @Inject
    CompareWalks compareWalks;

    @Inject
    WalkRules rules;

    @Inject
    Audit audit;

    /** The report as everybody reads it. */
    public Report of(Walk walk) {
        return new Report(
                walk,
                WalkHead.of(walk),
                Stop.of(walk),
                followWalk.published(walk),
                StopGrid.of(walk),
                // An earlier walk that was not announced is told to nobody.
                compareWalks.before(walk).stream()
                        .filter(earlier -> earlier.announced)
                        .map(earlier -> compareWalks.published(earlier, walk))
                        .filter(one -> !one.matched().isEmpty())
                        .findFirst()
                        .orElse(null));
    }

    /** Keeps the words before it. */
    @Transactional
    public void keep(Walk walk, String words) {
        Walk stored = Walk.findById(walk.id);
        stored.reportWords = words.isEmpty() ? null : words;
        audit.keep("walk.report", stored.contract.id, "walk", stored.id, stored.slug);
    }

    /** Lets everybody read it. */
    @Transactional
    public void publish(Walk walk) {
        Walk stored = Walk.findById(walk.id);
        if (stored.reportedOn == null) {
            stored.reportedOn = rules.today();
            audit.keep("walk.report-publish", stored.contract.id, "walk", stored.id, stored.slug);
        }
    }

    /** Takes it back. */
    @Transactional
    public void withdraw(Walk walk) {
        Walk stored = Walk.findById(walk.id);
        stored.reportedOn = null;
        audit.keep("walk.report-withdraw", stored.contract.id, "walk", stored.id, stored.slug);
    }
}
