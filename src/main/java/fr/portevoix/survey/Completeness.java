package fr.portevoix.survey;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What is still missing before a survey can be shown to residents, in French. */
final class Completeness {
    /** What a question's code looks like: no hyphen, which parts a field from its row. */
    static final Pattern CODE = Pattern.compile("[a-z][a-z0-9_]{0,39}");

    private static final Pattern OPTION = Pattern.compile("[a-z0-9][a-z0-9_-]{0,79}");

    private Completeness() {}

    /** Everything that keeps the survey from being published. */
    static List<String> gaps(Survey survey, List<Question> questions) {
        List<String> gaps = new ArrayList<>();
        if (survey.title.french().isEmpty()) {
            gaps.add("Il manque le titre en français.");
        }
        if (questions.isEmpty()) {
            gaps.add("Il n’y a aucune question.");
        }
        if (survey.opensOn != null && survey.closesOn != null && survey.closesOn.isBefore(survey.opensOn)) {
            gaps.add("La date de fin est avant la date de début.");
        }
        Map<String, Item> earlier = new HashMap<>();
        for (Question question : questions) {
            Item item = Item.of(question);
            for (String flaw : flaws(item, earlier, Places.of(survey.contract))) {
                gaps.add("« " + question.label.french() + " » : " + flaw);
            }
            earlier.put(question.code, item);
        }
        return gaps;
    }

    /** What is wrong with one question, given those before it; places may be unknown (null). */
    static List<String> flaws(Item item, Map<String, Item> earlier, Places places) {
        List<String> flaws = new ArrayList<>(item.kind().gaps());
        if (item.question().label.french().isEmpty()) {
            flaws.add("il manque le texte de la question en français.");
        }
        options(item.kind()).forEach(option -> {
            if (option.code() == null || !OPTION.matcher(option.code()).matches()) {
                flaws.add("le code « " + option.code()
                        + " » doit être fait de lettres minuscules, de chiffres et de tirets.");
            } else if (option.label() == null || option.label().french().isEmpty()) {
                flaws.add("il manque le texte français de « " + option.code() + " ».");
            }
        });
        if (item.when() != null) {
            flaws.addAll(new RuleFlaws(earlier, places).of(item.when()));
        }
        return flaws;
    }

    private static Stream<Option> options(QuestionKind kind) {
        if (kind instanceof MatrixQuestion matrix) {
            return Stream.concat(matrix.rows().stream(), matrix.scale().stream());
        }
        if (kind instanceof SingleChoice single) {
            return single.options().stream();
        }
        return kind instanceof MultipleChoice multiple ? multiple.options().stream() : Stream.empty();
    }
}
