package fr.portevoix.contribution;

import java.time.LocalDate;

/**
 * One step of what became of a contribution, in a form that every room can supply and every page can tell.
 *
 * @param stage where in the chain it stands
 * @param kind what it links to, such as {@code theme}, {@code node}, {@code sheet}, {@code decision}
 * @param id which one, for programmes
 * @param version which version of it, or null
 * @param relation how the contribution relates to it, such as {@code coded}, {@code feeds}, {@code decided}
 * @param reason why, in words its author can read, or null
 * @param label its name for people
 * @param address where to read it, or null
 * @param day when, or null where the day is not known
 */
public record TraceStep(
        Stage stage,
        String kind,
        String id,
        String version,
        String relation,
        String reason,
        String label,
        String address,
        LocalDate day) {
    /** The chain from the first word to the answer. */
    public enum Stage {
        SAID,
        UNDERSTOOD,
        QUALIFIED,
        USED,
        DISCUSSED,
        DECIDED,
        DONE,
        TOLD
    }
}
