package fr.portevoix.territory;

import fr.portevoix.shared.time.InWords;
import fr.portevoix.shared.web.Page;
import io.quarkus.arc.Arc;
import io.quarkus.qute.TemplateExtension;
import java.time.LocalDate;

/** Days as a page writes them, in the language that it is read in. */
@TemplateExtension
class DayInWords {
    /** The day in words. */
    static String day(LocalDate date) {
        return InWords.day(date, Arc.container().instance(Page.class).get().getLanguage());
    }
}
