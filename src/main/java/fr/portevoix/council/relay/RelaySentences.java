package fr.portevoix.council.relay;

import fr.portevoix.shared.web.Page;
import fr.portevoix.shared.web.Sentences;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** This part's sentences in the language of the request, where no template says them. */
@ApplicationScoped
class RelaySentences {
    @Inject
    Page page;

    RelayMessages get() {
        return Sentences.in(RelayMessages.class, page.getLanguage());
    }
}
