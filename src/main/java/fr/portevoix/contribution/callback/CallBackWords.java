package fr.portevoix.contribution.callback;

import io.quarkus.qute.i18n.Localized;
import io.quarkus.qute.i18n.MessageBundles;

/** Finds the sentences about calls back in a language, where no template does it. */
final class CallBackWords {
    private CallBackWords() {}

    /** The sentences in the language of this tag, or in French. */
    static CallBackMessages in(String language) {
        try {
            return language.equals("fr")
                    ? MessageBundles.get(CallBackMessages.class)
                    : MessageBundles.get(CallBackMessages.class, Localized.Literal.of(language));
        } catch (IllegalStateException | NullPointerException notTranslated) {
            return MessageBundles.get(CallBackMessages.class);
        }
    }
}
