package fr.portevoix.council.reading;

import io.quarkus.qute.i18n.Localized;
import io.quarkus.qute.i18n.MessageBundles;

/** The sentences of this part in a language, where no template finds them. */
public final class ReadingWords {
    private ReadingWords() {}

    /** The sentences in the language of this tag, or in French. */
    public static ReadingMessages in(String language) {
        try {
            return "fr".equals(language)
                    ? MessageBundles.get(ReadingMessages.class)
                    : MessageBundles.get(ReadingMessages.class, Localized.Literal.of(language));
        } catch (IllegalStateException | NullPointerException notTranslated) {
            return MessageBundles.get(ReadingMessages.class);
        }
    }
}
