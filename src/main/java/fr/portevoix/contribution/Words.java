package fr.portevoix.contribution;

import io.quarkus.qute.i18n.Localized;
import io.quarkus.qute.i18n.MessageBundles;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** The sentences of this room in a language, where no template finds them. */
public final class Words {
    private Words() {}

    /** The sentences in the language of this tag, or in French. */
    public static ContributionMessages in(String language) {
        try {
            return language.equals("fr")
                    ? MessageBundles.get(ContributionMessages.class)
                    : MessageBundles.get(ContributionMessages.class, Localized.Literal.of(language));
        } catch (IllegalStateException | NullPointerException notTranslated) {
            return MessageBundles.get(ContributionMessages.class);
        }
    }

    /** A day as this language writes it, empty for none. */
    public static String day(LocalDate day, String language) {
        if (day == null) {
            return "";
        }
        return language.startsWith("fr")
                ? FrenchNames.french(day)
                : DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.forLanguageTag(language))
                        .format(day);
    }
}
