package fr.portevoix.council.relay;

import fr.portevoix.shared.text.Wording;
import fr.portevoix.shared.web.Languages;
import fr.portevoix.shared.web.Page;
import io.quarkus.qute.i18n.Localized;
import io.quarkus.qute.i18n.MessageBundles;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** This part's sentences in the language of the request, where no template says them. */
@ApplicationScoped
class RelaySentences {
    @Inject
    Page page;

    RelayMessages get() {
        String language = page.getLanguage();
        return Languages.isOffered(language) && !language.equals(Wording.FRENCH)
                ? MessageBundles.get(RelayMessages.class, Localized.Literal.of(language))
                : MessageBundles.get(RelayMessages.class);
    }
}
