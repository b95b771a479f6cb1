package fr.portevoix.council.amendment;

import fr.portevoix.shared.text.Wording;
import fr.portevoix.shared.web.Languages;
import io.quarkus.qute.i18n.Localized;
import io.quarkus.qute.i18n.MessageBundles;

/** Finds the sentences of this part of the room in a language, where no template does it. */
final class AmendmentWords {
    private AmendmentWords() {}

    /** The sentences in the language of this tag, or in French. */
    static AmendmentMessages in(String language) {
        return Languages.isOffered(language) && !language.equals(Wording.FRENCH)
                ? MessageBundles.get(AmendmentMessages.class, Localized.Literal.of(language))
                : MessageBundles.get(AmendmentMessages.class);
    }
}
