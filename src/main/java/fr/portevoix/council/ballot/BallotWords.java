package fr.portevoix.council.ballot;

import fr.portevoix.shared.text.Wording;
import fr.portevoix.shared.web.Languages;
import io.quarkus.qute.i18n.Localized;
import io.quarkus.qute.i18n.MessageBundles;

/** Finds the sentences about ballots in a language, where no template does it. */
final class BallotWords {
    private BallotWords() {}

    static BallotMessages in(String language) {
        return Languages.isOffered(language) && !language.equals(Wording.FRENCH)
                ? MessageBundles.get(BallotMessages.class, Localized.Literal.of(language))
                : MessageBundles.get(BallotMessages.class);
    }
}
