package fr.portevoix.council.news;

import io.quarkus.qute.i18n.Localized;
import io.quarkus.qute.i18n.MessageBundles;

/** The sentences of this part in a language, where no template finds them. */
public final class NewsWords {
    private NewsWords() {}

    /** The sentences in the language of this tag, or in French. */
    public static NewsMessages in(String language) {
        try {
            return "fr".equals(language)
                    ? MessageBundles.get(NewsMessages.class)
                    : MessageBundles.get(NewsMessages.class, Localized.Literal.of(language));
        } catch (IllegalStateException | NullPointerException notTranslated) {
            return MessageBundles.get(NewsMessages.class);
        }
    }
}
