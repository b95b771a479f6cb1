package fr.portevoix.survey.call;

import fr.portevoix.shared.text.Slug;
import fr.portevoix.shared.web.Languages;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** The languages that an interview may be held in: those of the pages, and those that interpreters are asked for most. */
final class CallLanguages {
    private static final List<String> WITH_INTERPRETERS =
            List.of("fr", "ar", "tr", "es", "pt", "en", "ro", "ru", "uk", "bg", "sq", "wo", "ps", "fa", "so", "zh");

    private CallLanguages() {}

    /** A language: its tag and its French name. */
    public record Spoken(String tag, String label) {}

    /** All of them, those of the pages first. */
    static List<Spoken> all() {
        return Stream.concat(Languages.offered().stream(), WITH_INTERPRETERS.stream())
                .distinct()
                .map(tag -> new Spoken(tag, french(tag)))
                .toList();
    }

    /** Those in which the questions can be shown. */
    static List<Spoken> shown() {
        return Languages.offered().stream()
                .map(tag -> new Spoken(tag, Languages.ownName(tag)))
                .toList();
    }

    /** The language that a file or a form names, by its tag or its French name. */
    static Optional<String> read(String words) {
        String typed = Slug.of(words == null ? "" : words.strip());
        return typed.isEmpty()
                ? Optional.empty()
                : all().stream()
                        .filter(each -> typed.equals(Slug.of(each.tag())) || typed.equals(Slug.of(each.label())))
                        .map(Spoken::tag)
                        .findFirst();
    }

    /** The language to show the questions in, French where there is none. */
    static String shown(String tag) {
        return Languages.offered().contains(tag) ? tag : "fr";
    }

    /** Its French name. */
    static String french(String tag) {
        return "fr-x-simple".equals(tag)
                ? "français simple"
                : Locale.forLanguageTag(tag).getDisplayLanguage(Locale.FRENCH);
    }
}
