package fr.portevoix.action;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

/** What was said of a sheet before it was settled; rooms above this one supply what they know through CDI. */
public interface SheetDiscussion {
    /** What residents may read of it, in words of this language, in the order in which it was. */
    List<Discussed> of(ActionSheet sheet, Locale language);

    /**
     * Something that was said of a sheet.
     *
     * @param who who discussed, asked or voted
     * @param what in a sentence
     * @param address where to read it, or null
     * @param day the last day of it so far, or null
     */
    record Discussed(String who, String what, String address, LocalDate day) {}
}
