package fr.portevoix.action;

import fr.portevoix.shared.text.Wording;
import fr.portevoix.shared.web.Languages;
import io.quarkus.qute.i18n.Localized;
import io.quarkus.qute.i18n.MessageBundles;
import java.util.function.Function;

/** Finds the sentences of this room in a language, where no template does it. */
final class ActionWords {
    private ActionWords() {}

    /** The sentences in the language of this tag, or in French. */
    static ActionMessages in(String language) {
        try {
            return "fr".equals(language)
                    ? MessageBundles.get(ActionMessages.class)
                    : MessageBundles.get(ActionMessages.class, Localized.Literal.of(language));
        } catch (IllegalStateException | NullPointerException notTranslated) {
            return MessageBundles.get(ActionMessages.class);
        }
    }

    /** One sentence in every language on offer. */
    static Wording everywhere(Function<ActionMessages, String> sentence) {
        Wording wording = Wording.french("");
        for (String language : Languages.offered()) {
            wording = wording.with(language, sentence.apply(in(language)));
        }
        return wording;
    }
}
