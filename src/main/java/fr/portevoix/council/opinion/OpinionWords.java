package fr.portevoix.council.opinion;

import fr.portevoix.shared.text.Wording;
import fr.portevoix.shared.web.Languages;
import io.quarkus.qute.i18n.Localized;
import io.quarkus.qute.i18n.MessageBundles;

/** Finds the sentences about opinions in a language, where no template does it. */
final class OpinionWords {
    private OpinionWords() {}

    static OpinionMessages in(String language) {
        return Languages.isOffered(language) && !language.equals(Wording.FRENCH)
                ? MessageBundles.get(OpinionMessages.class, Localized.Literal.of(language))
                : MessageBundles.get(OpinionMessages.class);
    }
}
