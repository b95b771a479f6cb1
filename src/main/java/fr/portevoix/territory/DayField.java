package fr.portevoix.territory;

import fr.portevoix.shared.web.Errors;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;

/** Reads and writes the days of forms, which may be left empty. */
public final class DayField {
    private DayField() {}

    /** The day, or empty where the field is empty or holds no day. */
    public static Optional<LocalDate> read(String field) {
        try {
            return field == null || field.isBlank()
                    ? Optional.empty()
                    : Optional.of(LocalDate.parse(field.strip()))
                            .filter(day -> day.getYear() >= 1900 && day.getYear() <= 2199);
        } catch (DateTimeException notADay) {
            return Optional.empty();
        }
    }

    /** Says where a field holds something that is no day. */
    public static void check(String name, String field, Errors errors) {
        if (field != null && !field.isBlank() && read(field).isEmpty()) {
            errors.add(name, "Écrivez la date sous la forme 2024-01-31.");
        }
    }

    /** The day as the field takes it back. */
    public static String write(LocalDate day) {
        return day == null ? "" : day.toString();
    }
}
