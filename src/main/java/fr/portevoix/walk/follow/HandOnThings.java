package fr.portevoix.walk.follow;

import fr.portevoix.account.Audit;
import fr.portevoix.contribution.qualification.QualifyContributions;
import fr.portevoix.contribution.task.HandOn;
import fr.portevoix.walk.Walk;
import fr.portevoix.walk.observe.Observation;
import fr.portevoix.walk.route.Spot;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

/** Hands things that were noted on to a service, each to be answered by itself; all of one thing go together. */
@ApplicationScoped
public class HandOnThings {
    private static final int LONGEST = 300;

    @Inject
    QualifyContributions qualifyContributions;

    @Inject
    Audit audit;

    /** Hands them on in one stroke. */
    @Transactional
    public void hand(Walk walk, List<Followed> things, HandOn.To to, String reason, UUID by) {
        qualifyContributions.handOnEach(
                walk.contract,
                things.stream()
                        .map(each -> new QualifyContributions.Apart(
                                about(walk, each.head()),
                                each.group().all().stream()
                                        .map(one -> one.contribution.id)
                                        .toList()))
                        .toList(),
                to,
                reason,
                by);
        audit.keep("walk.hand-on", walk.contract.id, "walk", walk.id, things.size() + " " + to.name());
    }

    /** What stands in the mail: only what the team wrote, and the place. */
    static String about(Walk walk, Observation one) {
        StringBuilder about = new StringBuilder(walk.title).append(", n°\u00a0").append(one.number);
        if (one.theme != null) {
            about.append("\u00a0: ").append(one.theme.label);
        }
        if (one.stop != null) {
            about.append(", ").append(one.stop.name);
        }
        Spot spot = one.spot();
        if (spot != null) {
            about.append(String.format(Locale.ROOT, " (%s)", spot.text()));
        }
        return about.length() <= LONGEST ? about.toString() : about.substring(0, LONGEST - 1) + "…";
    }
}
