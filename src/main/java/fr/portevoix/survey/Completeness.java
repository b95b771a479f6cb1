package fr.portevoix.survey;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
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
            condition(item.when(), earlier, places).forEach(flaws::add);
        }
        return flaws;
    }

    private static List<String> condition(ShowWhen when, Map<String, Item> earlier, Places places) {
        Item decider = earlier.get(when.question());
        if (decider == null) {
            return List.of("elle dépend de « " + when.question() + " », qui n’est pas une question placée avant elle.");
        }
        if (decider.kind() instanceof PlaceQuestion && places == null) {
            return List.of();
        }
        Set<String> known =
                decider.kind().counted(places).stream().map(Option::code).collect(Collectors.toSet());
        boolean canDecide = !known.isEmpty() && !(decider.kind() instanceof MatrixQuestion);
        if (!canDecide || when.in().isEmpty()) {
            return List.of("elle doit dépendre d’une ou de plusieurs réponses à une question à choix.");
        }
        Set<String> unknown = new TreeSet<>(when.in());
        unknown.removeAll(known);
        return unknown.isEmpty()
                ? List.of()
                : List.of("elle dépend de réponses que « " + when.question() + " » n’a pas : "
                        + String.join(", ", unknown) + ".");
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
