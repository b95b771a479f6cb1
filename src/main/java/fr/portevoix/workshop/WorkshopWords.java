package fr.portevoix.workshop;

import io.quarkus.qute.i18n.Localized;
import io.quarkus.qute.i18n.MessageBundles;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Finds the sentences of this room in a language, where no template does it, and writes hours. */
public final class WorkshopWords {
    private static final DateTimeFormatter FRENCH = DateTimeFormatter.ofPattern("H' h 'mm", Locale.FRENCH);
    private static final DateTimeFormatter OTHERS = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);

    private WorkshopWords() {}

    /** The sentences in the language of this tag, or in French. */
    public static WorkshopMessages in(String language) {
        try {
            return "fr".equals(language)
                    ? MessageBundles.get(WorkshopMessages.class)
                    : MessageBundles.get(WorkshopMessages.class, Localized.Literal.of(language));
        } catch (IllegalStateException | NullPointerException notTranslated) {
            return MessageBundles.get(WorkshopMessages.class);
        }
    }

    /** An hour as this language writes it, empty for none: 18 h 30, 18:30. */
    public static String hour(LocalTime hour, String language) {
        if (hour == null) {
            return "";
        }
        return language.startsWith("fr")
                ? FRENCH.format(hour).replace(' ', '\u00a0').replaceAll("\u00a000$", "")
                : OTHERS.format(hour);
    }
}
