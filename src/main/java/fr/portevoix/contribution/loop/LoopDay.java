package fr.portevoix.contribution.loop;

import java.time.LocalDate;
import java.util.Optional;

/** The day on which a contribution reached a stage, where it is known. */
public record LoopDay(LocalDate known) {
    /** It was reached, nobody knows when. */
    public static final LoopDay UNKNOWN = new LoopDay(null);

    /** The day, if it is known. */
    public Optional<LocalDate> day() {
        return Optional.ofNullable(known);
    }

    /** The earlier of two days; a known one before an unknown one. */
    public LoopDay earlier(LoopDay other) {
        if (known == null || other.known == null) {
            return known == null ? other : this;
        }
        return other.known.isBefore(known) ? other : this;
    }
}
