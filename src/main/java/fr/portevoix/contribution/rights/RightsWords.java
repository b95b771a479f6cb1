package fr.portevoix.contribution.rights;

import io.quarkus.qute.i18n.Localized;
import io.quarkus.qute.i18n.MessageBundles;

/** Finds the sentences about rights in a language, where no template does it. */
final class RightsWords {
    private RightsWords() {}

    /** The sentences in the language of this tag, or in French. */
    static RightsMessages in(String language) {
        try {
            return language.equals("fr")
                    ? MessageBundles.get(RightsMessages.class)
                    : MessageBundles.get(RightsMessages.class, Localized.Literal.of(language));
        } catch (IllegalStateException | NullPointerException notTranslated) {
            return MessageBundles.get(RightsMessages.class);
        }
    }
}
