package fr.portevoix.survey.call;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;

/** A moment at which somebody wishes to be called; none where no moment was typed. */
record Appointment(Instant at, boolean isWrong) {
    private static final Duration FURTHEST = Duration.ofDays(60);

    /** Reads what a field for day and hour sends. */
    static Appointment read(String typed, Clock clock) {
        if (typed == null || typed.isBlank()) {
            return new Appointment(null, false);
        }
        try {
            Instant at =
                    LocalDateTime.parse(typed.strip()).atZone(clock.getZone()).toInstant();
            Instant now = clock.instant();
            return new Appointment(at, at.isBefore(now) || at.isAfter(now.plus(FURTHEST)));
        } catch (DateTimeException noMoment) {
            return new Appointment(null, true);
        }
    }
}
