package fr.portevoix.council.meeting;

import fr.portevoix.shared.text.Wording;
import fr.portevoix.shared.web.Languages;
import io.quarkus.qute.i18n.Localized;
import io.quarkus.qute.i18n.MessageBundles;

/** Finds the sentences of this part in a language, where no template does it. */
final class Words {
    private Words() {}

    static SessionMessages in(String language) {
        return Languages.isOffered(language) && !language.equals(Wording.FRENCH)
                ? MessageBundles.get(SessionMessages.class, Localized.Literal.of(language))
                : MessageBundles.get(SessionMessages.class);
    }
}
