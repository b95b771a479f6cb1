package fr.portevoix.walk;

import io.quarkus.qute.i18n.Localized;
import io.quarkus.qute.i18n.MessageBundles;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Finds the sentences of this room in a language, where no template does it, and writes hours. */
public final class WalkWords {
    private static final DateTimeFormatter FRENCH = DateTimeFormatter.ofPattern("H' h 'mm", Locale.FRENCH);
    private static final DateTimeFormatter OTHERS = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);

    private WalkWords() {}

    /** The sentences in the language of this tag, or in French. */
    public static WalkMessages in(String language) {
        try {
            return "fr".equals(language)
                    ? MessageBundles.get(WalkMessages.class)
                    : MessageBundles.get(WalkMessages.class, Localized.Literal.of(language));
        } catch (IllegalStateException | NullPointerException notTranslated) {
            return MessageBundles.get(WalkMessages.class);
        }
    }

    /** An hour as this language writes it, empty for none: 18 h 30, 18:30. */
    static String hour(LocalTime hour, String language) {
        if (hour == null) {
            return "";
        }
        return language.startsWith("fr")
                ? FRENCH.format(hour).replace(' ', '\u00a0').replaceAll("\u00a000$", "")
                : OTHERS.format(hour);
    }
}
