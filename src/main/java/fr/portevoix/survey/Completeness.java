package fr.portevoix.survey;

import fr.portevoix.survey.rule.Rule;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What is still missing before a survey can be shown to residents, in French. */
public final class Completeness {
    /** What a question's code looks like: no hyphen, which parts a field from its row. */
    static final Pattern CODE = Pattern.compile("[a-z][a-z0-9_]{0,39}");

    private static final Pattern OPTION = Pattern.compile("[a-z0-9][a-z0-9_-]{0,79}");

    private Completeness() {}

    /** Everything that keeps the survey from being published. */
    public static List<String> gaps(Survey survey, List<Question> questions) {
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
        Places places = Places.of(survey.contract);
        Map<String, Item> earlier = new LinkedHashMap<>();
        List<Item> items = Item.all(questions);
        for (Item item : items) {
            for (String flaw : flaws(item, earlier, places)) {
                gaps.add("« " + item.question().label.french() + " » : " + flaw);
            }
            if (!item.isSection()) {
                earlier.put(item.code(), item);
            }
        }
        if (gaps.isEmpty()) {
            gaps.addAll(deadEnds(items, places));
        }
        for (int at = 0; at < items.size(); at++) {
            if (items.get(at).isSection()
                    && (at + 1 == items.size() || items.get(at + 1).isSection())) {
                gaps.add("« " + items.get(at).question().label.french() + " » : la section n’a aucune question.");
            }
        }
        gaps.addAll(SurveyLanguages.gaps(SurveyLanguages.of(survey), SurveyTexts.of(survey, questions)));
        return gaps;
    }

    /** Questions that nobody would ever be asked, and answers that nobody could give. */
    private static List<String> deadEnds(List<Item> items, Places places) {
        List<String> ends = new ArrayList<>();
        Reachability reach = new Reachability(items, places);
        for (Item item : items) {
            if (!reach.isAsked(item)) {
                ends.add("« " + item.question().label.french()
                        + " » : sa condition ne peut jamais être vraie, personne ne la verrait.");
            }
            if (!reach.isAnswerable(item)) {
                ends.add("« " + item.question().label.french() + " » : aucune réponse ne peut être acceptée.");
            }
        }
        return ends;
    }

    /** What is wrong with one question, given those before it; places may be unknown (null). */
    static List<String> flaws(Item item, Map<String, Item> earlier, Places places) {
        List<String> flaws = new ArrayList<>(item.kind().gaps());
        if (item.question().label.french().isEmpty()) {
            flaws.add("il manque le texte en français.");
        }
        options(item.kind()).forEach(option -> {
            if (option.code() == null || !OPTION.matcher(option.code()).matches()) {
                flaws.add("le code « " + option.code()
                        + " » doit être fait de lettres minuscules, de chiffres et de tirets.");
            } else if (option.label() == null || option.label().french().isEmpty()) {
                flaws.add("il manque le texte français de « " + option.code() + " ».");
            } else if (option.picto() != null && !Pictograms.has(option.picto())) {
                flaws.add("il n’y a pas de pictogramme « " + option.picto() + " ».");
            }
        });
        if (item.terms().when() != null) {
            flaws.addAll(new RuleFlaws(earlier, places).of(item.terms().when()));
        }
        if (item.terms().accept() != null) {
            Map<String, Item> known = new LinkedHashMap<>(earlier);
            known.put(Rule.THIS, item);
            flaws.addAll(new RuleFlaws(known, places).of(item.terms().accept().rule()));
        }
        return flaws;
    }

    private static Stream<Option> options(QuestionKind kind) {
        if (kind instanceof MatrixQuestion matrix) {
            return Stream.concat(matrix.rows().stream(), matrix.scale().stream());
        }
        return kind.options().stream();
    }
}
