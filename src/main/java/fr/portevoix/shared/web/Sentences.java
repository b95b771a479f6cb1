package fr.portevoix.shared.web;

import fr.portevoix.shared.text.Wording;
import io.quarkus.qute.i18n.Localized;
import io.quarkus.qute.i18n.MessageBundles;
import java.util.function.BiFunction;

/** Finds the sentences of a message bundle in a language, where no template does it. */
public final class Sentences {
    private Sentences() {}

    /** The sentences of this bundle in the language of this tag; in French where we do not speak it. */
    public static <B> B in(Class<B> bundle, String language) {
        return Languages.isOffered(language) && !language.equals(Wording.FRENCH)
                ? MessageBundles.get(bundle, Localized.Literal.of(language))
                : MessageBundles.get(bundle);
    }

    /** One sentence in every language on offer; it is given the bundle and the tag of the language. */
    public static <B> Wording everywhere(Class<B> bundle, BiFunction<B, String, String> sentence) {
        Wording wording = Wording.french("");
        for (String language : Languages.offered()) {
            wording = wording.with(language, sentence.apply(in(bundle, language), language));
        }
        return wording;
    }
}
