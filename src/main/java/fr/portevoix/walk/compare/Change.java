package fr.portevoix.walk.compare;

import fr.portevoix.walk.follow.FollowState;
import fr.portevoix.walk.follow.Followed;
import fr.portevoix.walk.observe.ObservationKind;

/** What changed at a place between two walks. */
public enum Change {
    MENDED("Réparé"),
    BACK("Revenu"),
    STILL("Toujours là"),
    WORSE("S’est abîmé"),
    GOOD("Va toujours bien");

    private final String french;

    Change(String french) {
        this.french = french;
    }

    /** What those who walked twice saw of one thing. */
    static Change of(Followed before, Followed now) {
        boolean wasGood = before.head().kind == ObservationKind.GOOD;
        boolean isGood = now.head().kind == ObservationKind.GOOD;
        if (isGood) {
            return wasGood ? GOOD : MENDED;
        }
        if (wasGood) {
            return WORSE;
        }
        return before.state() == FollowState.DONE ? BACK : STILL;
    }

    /** As the desk says it. */
    public String french() {
        return french;
    }
}
