package fr.portevoix.action.meeting;

import fr.portevoix.contribution.FrenchNames;
import fr.portevoix.shared.text.Wording;
import fr.portevoix.shared.web.Languages;
import io.quarkus.qute.i18n.Localized;
import io.quarkus.qute.i18n.MessageBundles;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import java.util.function.BiFunction;

/** Finds the sentences of this room in a language, where no template does it. */
final class Say {
    private Say() {}

    /** The sentences in the language of this tag, or in French. */
    static MeetingMessages in(String language) {
        try {
            return language.equals(Wording.FRENCH)
                    ? MessageBundles.get(MeetingMessages.class)
                    : MessageBundles.get(MeetingMessages.class, Localized.Literal.of(language));
        } catch (IllegalStateException | NullPointerException notTranslated) {
            return MessageBundles.get(MeetingMessages.class);
        }
    }

    /** A day as this language writes it. */
    static String day(LocalDate day, String language) {
        return language.startsWith(Wording.FRENCH)
                ? FrenchNames.french(day)
                : DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                        .withLocale(Locale.forLanguageTag(language))
                        .format(day);
    }

    /** One sentence in every language on offer. */
    static Wording everywhere(BiFunction<MeetingMessages, String, String> sentence) {
        Wording wording = Wording.french("");
        for (String language : Languages.offered()) {
            wording = wording.with(language, sentence.apply(in(language), language));
        }
        return wording;
    }
}
