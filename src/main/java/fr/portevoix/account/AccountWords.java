package fr.portevoix.account;

import fr.portevoix.shared.web.Page;
import fr.portevoix.shared.web.Sentences;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** This room's words in the language of the request, for sentences that Java puts together. */
@ApplicationScoped
class AccountWords {
    @Inject
    Page page;

    /** The words in the language that this page is answered in. */
    AccountMessages get() {
        return in(page.getLanguage());
    }

    /** The words in this language, French where nobody wrote it. */
    AccountMessages in(String language) {
        return Sentences.in(AccountMessages.class, language);
    }
}
