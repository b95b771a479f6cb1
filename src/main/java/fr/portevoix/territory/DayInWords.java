package fr.portevoix.territory;

import fr.portevoix.shared.web.Page;
import io.quarkus.arc.Arc;
import io.quarkus.qute.TemplateExtension;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;

/** Days as a page writes them, in the language that it is read in. */
@TemplateExtension
class DayInWords {
    /** The day in words. */
    static String day(LocalDate date) {
        Locale locale =
                Locale.forLanguageTag(Arc.container().instance(Page.class).get().getLanguage());
        return locale.getLanguage().equals("fr")
                ? FrenchDate.write(date)
                : DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                        .withLocale(locale)
                        .format(date);
    }
}
