package fr.portevoix.walk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;

/** Where walks stand, and until when those who walk may note. */
@ApplicationScoped
public class WalkRules {
    /** Observations come in after the walk too: from telephones that had no network, or from who looks at photos at home. */
    public static final int DAYS_AFTER = 14;

    /** Some look around the day before, or try the page at the meeting place. */
    private static final int DAYS_BEFORE = 1;

    @Inject
    Clock clock;

    /** Where this walk stands today. */
    public WalkState state(Walk walk) {
        if (walk.heldOn.isEqual(today())) {
            return WalkState.TODAY;
        }
        return walk.heldOn.isAfter(today()) ? WalkState.PLANNED : WalkState.HELD;
    }

    /** Whether those who have the code may note now. */
    public boolean mayNote(Walk walk) {
        return !today().isBefore(walk.heldOn.minusDays(DAYS_BEFORE)) && !today().isAfter(lastDay(walk));
    }

    /** The last day on which observations are taken. */
    public LocalDate lastDay(Walk walk) {
        return walk.heldOn.plusDays(DAYS_AFTER);
    }

    /** Today. */
    public LocalDate today() {
        return LocalDate.now(clock);
    }
}
