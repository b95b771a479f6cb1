package fr.portevoix.workshop;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;

/** Where sessions stand, and what of them is public. */
@ApplicationScoped
public class WorkshopRules {
    @Inject
    Clock clock;

    /** Where this session stands today. */
    public WorkshopState state(Workshop workshop) {
        if (workshop.publishedOn != null) {
            return WorkshopState.PUBLISHED;
        }
        return workshop.heldOn.isBefore(today()) ? WorkshopState.HELD : WorkshopState.PLANNED;
    }

    /** Whether residents may know that this session is or was. */
    public static boolean isPublic(Workshop workshop) {
        return workshop.announced || workshop.publishedOn != null;
    }

    /** The day on which what is captured now was said: the session's, unless that is still to come. */
    public LocalDate saidOn(Workshop workshop) {
        return workshop.heldOn.isAfter(today()) ? today() : workshop.heldOn;
    }

    /** Today. */
    public LocalDate today() {
        return LocalDate.now(clock);
    }
}
