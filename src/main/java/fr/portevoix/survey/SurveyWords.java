package fr.portevoix.survey;

import io.quarkus.qute.i18n.Localized;
import io.quarkus.qute.i18n.MessageBundles;

/** Finds the sentences of this room in a language, where no template does it. */
public final class SurveyWords {
    private SurveyWords() {}

    /** The sentences in the language of this tag, or in French. */
    public static SurveyMessages in(String language) {
        try {
            return "fr".equals(language)
                    ? MessageBundles.get(SurveyMessages.class)
                    : MessageBundles.get(SurveyMessages.class, Localized.Literal.of(language));
        } catch (IllegalStateException | NullPointerException notTranslated) {
            return MessageBundles.get(SurveyMessages.class);
        }
    }
}
