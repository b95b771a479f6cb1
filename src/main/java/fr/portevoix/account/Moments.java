package fr.portevoix.account;

import io.quarkus.qute.TemplateExtension;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Writes instants as the desk reads them. */
@TemplateExtension
final class Moments {
    private static final DateTimeFormatter FRENCH =
            DateTimeFormatter.ofPattern("d MMMM yyyy 'à' H'\u00a0h\u00a0'mm", Locale.FRENCH);

    private Moments() {}

    /** The day and the minute, in the territory's time. */
    static String inFrench(Instant instant) {
        // The process runs in the territory's zone (fr.portevoix.Portevoix).
        return FRENCH.format(instant.atZone(ZoneId.systemDefault()));
    }
}
