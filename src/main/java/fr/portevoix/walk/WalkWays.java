package fr.portevoix.walk;

import fr.portevoix.contribution.Consultation;
import fr.portevoix.contribution.WayToSpeak;
import fr.portevoix.contribution.WaysToSpeak;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;

/** The announced walks, as ways to speak within a consultation. */
@ApplicationScoped
class WalkWays implements WaysToSpeak {
    @Inject
    WalkRules rules;

    @Override
    public List<WayToSpeak> in(Consultation consultation, Locale language) {
        return Walk.<Walk>list("consultation = ?1 and announced order by heldOn, slug", consultation).stream()
                .map(walk -> new WayToSpeak(walk.title, walk.address(), state(walk), walk.heldOn, WayToSpeak.Deed.WALK))
                .toList();
    }

    private WayToSpeak.State state(Walk walk) {
        return switch (rules.state(walk)) {
            case PLANNED -> WayToSpeak.State.COMING;
            case TODAY -> WayToSpeak.State.OPEN;
            case HELD -> WayToSpeak.State.CLOSED;
        };
    }
}
