package fr.portevoix.walk.debrief;

import fr.portevoix.account.Audit;
import fr.portevoix.contribution.CodeContribution;
import fr.portevoix.walk.Walk;
import fr.portevoix.walk.WalkTheme;
import fr.portevoix.walk.observe.Observation;
import fr.portevoix.walk.observe.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.UUID;

/** Keeps what the group agrees in the meeting about one thing: its theme, how soon, and who should see to it. */
@ApplicationScoped
public class AgreeOnObservation {
    @Inject
    CodeContribution codeContribution;

    @Inject
    Audit audit;

    /** Keeps the theme; the objective follows it. */
    @Transactional
    public void theme(Walk walk, Observation seen, WalkTheme theme, UUID by) {
        Observation stored = Observation.findById(seen.id);
        lead(stored, theme, by);
        told(walk, stored);
    }

    /** Keeps how soon; null for « the group has not agreed ». */
    @Transactional
    public void priority(Walk walk, Observation seen, Priority priority) {
        Observation stored = Observation.findById(seen.id);
        stored.priority = priority;
        told(walk, stored);
    }

    /** Keeps who should see to it; null for nobody. */
    @Transactional
    public void service(Walk walk, Observation seen, String service) {
        Observation stored = Observation.findById(seen.id);
        stored.service = service;
        told(walk, stored);
    }

    /** Gives an observation a theme, or none, and its words the objective that the theme leads to. */
    void lead(Observation stored, WalkTheme theme, UUID by) {
        if (stored.theme != null && stored.theme.node != null) {
            codeContribution.untag(stored.contribution, stored.theme.node);
        }
        stored.theme = theme;
        if (theme != null && theme.node != null) {
            codeContribution.tag(stored.contribution, theme.node, by);
        }
    }

    private void told(Walk walk, Observation stored) {
        audit.keep("walk.agree", walk.contract.id, "walk", walk.id, String.valueOf(stored.number));
    }
}
