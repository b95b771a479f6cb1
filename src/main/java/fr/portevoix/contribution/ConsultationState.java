package fr.portevoix.contribution;

import java.time.LocalDate;

/** Where a consultation stands on a day; it follows from its dates and is never stored. */
public enum ConsultationState {
    COMING,
    OPEN,
    CLOSED;

    /** The state on a day, both dates included; a date that is not set bounds nothing. */
    public static ConsultationState of(Consultation consultation, LocalDate day) {
        if (consultation.opensOn != null && day.isBefore(consultation.opensOn)) {
            return COMING;
        }
        return consultation.closesOn != null && day.isAfter(consultation.closesOn) ? CLOSED : OPEN;
    }
}
