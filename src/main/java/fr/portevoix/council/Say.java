package fr.portevoix.council;

import fr.portevoix.shared.text.Wording;
import fr.portevoix.shared.web.Languages;
import io.quarkus.qute.i18n.Localized;
import io.quarkus.qute.i18n.MessageBundles;

/** Finds the sentences of this room in a language, where no template does it. */
public final class Say {
    private Say() {}

    /** The sentences in the language of this tag, or in French. */
    public static CouncilMessages in(String language) {
        return Languages.isOffered(language) && !language.equals(Wording.FRENCH)
                ? MessageBundles.get(CouncilMessages.class, Localized.Literal.of(language))
                : MessageBundles.get(CouncilMessages.class);
    }
}
