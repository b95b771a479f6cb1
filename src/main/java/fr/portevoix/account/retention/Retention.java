package fr.portevoix.account.retention;

import java.time.LocalDate;
import java.util.function.ToLongFunction;

/**
 * One kind of data and how long it stays; each room supplies its own as beans, through a producer method.
 *
 * @param key its short name, the room first: {@code survey.responses}
 * @param what what goes, in French, for the desk
 * @param reason why it stays so long and no longer, in French
 * @param days the usual period, counted from the day that {@code what} names
 * @param least the shortest period that may be set
 * @param most the longest
 * @param due how much is older than this day, without touching it
 * @param erase erases what is older than this day, in the caller's transaction, and answers how much
 */
public record Retention(
        String key,
        String what,
        String reason,
        int days,
        int least,
        int most,
        ToLongFunction<LocalDate> due,
        ToLongFunction<LocalDate> erase) {}
