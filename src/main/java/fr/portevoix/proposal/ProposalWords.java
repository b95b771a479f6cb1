package fr.portevoix.proposal;

import io.quarkus.qute.i18n.Localized;
import io.quarkus.qute.i18n.MessageBundles;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Finds the sentences of this room in a language, where no template does it. */
public final class ProposalWords {
    private ProposalWords() {}

    /** The sentences in the language of this tag, or in French. */
    public static ProposalMessages in(String language) {
        try {
            return "fr".equals(language)
                    ? MessageBundles.get(ProposalMessages.class)
                    : MessageBundles.get(ProposalMessages.class, Localized.Literal.of(language));
        } catch (IllegalStateException | NullPointerException notTranslated) {
            return MessageBundles.get(ProposalMessages.class);
        }
    }

    /** A day as this language writes it; empty for none. */
    public static String day(LocalDate day, String language) {
        if (day == null) {
            return "";
        }
        Locale locale = Locale.forLanguageTag(language);
        String written = DateTimeFormatter.ofPattern("d MMMM yyyy", locale).format(day);
        return language.startsWith("fr") && day.getDayOfMonth() == 1 ? "1er" + written.substring(1) : written;
    }
}
