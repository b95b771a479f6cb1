package fr.portevoix.survey.call;

import fr.portevoix.shared.text.Slug;
import fr.portevoix.shared.web.Languages;
import fr.portevoix.survey.SurveyLanguages;
import java.util.List;
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
                .map(tag -> new Spoken(tag, SurveyLanguages.inFrench(tag)))
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
}
