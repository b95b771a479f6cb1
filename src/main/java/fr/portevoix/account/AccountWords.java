package fr.portevoix.account;

import fr.portevoix.shared.text.Wording;
import fr.portevoix.shared.web.Languages;
import fr.portevoix.shared.web.Page;
import io.quarkus.qute.i18n.Localized;
import io.quarkus.qute.i18n.MessageBundles;
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
        return Languages.isOffered(language) && !language.equals(Wording.FRENCH)
                ? MessageBundles.get(AccountMessages.class, Localized.Literal.of(language))
                : MessageBundles.get(AccountMessages.class);
    }
}
