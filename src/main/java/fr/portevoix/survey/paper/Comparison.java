package fr.portevoix.survey.paper;

import com.fasterxml.jackson.databind.JsonNode;
import fr.portevoix.contribution.Channel;
import fr.portevoix.shared.text.Wording;
import fr.portevoix.shared.web.Sentences;
import fr.portevoix.survey.AskedQuestion;
import fr.portevoix.survey.Given;
import fr.portevoix.survey.Item;
import fr.portevoix.survey.Judged;
import fr.portevoix.survey.Questionnaire;
import fr.portevoix.survey.SurveyMessages;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * Two entries of one sheet, question by question.
 *
 * @param lines the questions that at least one of them answered
 */
record Comparison(Questionnaire questionnaire, TypedSheet first, TypedSheet second, List<Line> lines) {
    private static final int ANY_LENGTH = Integer.MAX_VALUE;

    /** A question, what each entry says, and whether that is the same. */
    record Line(String code, String label, List<String> first, List<String> second, boolean same) {}

    static Comparison of(PaperSheet sheet) {
        TypedSheet first = TypedSheet.read(sheet.firstFields);
        TypedSheet second = TypedSheet.read(sheet.secondFields);
        // A survey that changed between the two entries is asked as the second person saw it.
        Questionnaire questionnaire = Questionnaire.of(sheet.survey, second.version());
        Map<String, Given> one = judged(questionnaire, first).given();
        Map<String, Given> other = judged(questionnaire, second).given();
        List<Line> lines = new ArrayList<>();
        for (Item item : questionnaire.items()) {
            Given here = one.get(item.code());
            Given there = other.get(item.code());
            if (here != null || there != null) {
                lines.add(new Line(
                        item.code(),
                        item.question().label.in(Wording.FRENCH),
                        here == null ? List.of() : said(item, questionnaire, first),
                        there == null ? List.of() : said(item, questionnaire, second),
                        same(here, there)));
            }
        }
        return new Comparison(questionnaire, first, second, List.copyOf(lines));
    }

    List<Line> different() {
        return lines.stream().filter(line -> !line.same()).toList();
    }

    /** The answers where the second entry is believed on these questions, and the first one on all others. */
    Map<String, JsonNode> answers(Set<String> believedSecond) {
        Map<String, JsonNode> answers = new LinkedHashMap<>(questionnaire.fromForm(first.form()));
        Map<String, JsonNode> other = questionnaire.fromForm(second.form());
        for (String code : believedSecond) {
            if (other.containsKey(code)) {
                answers.put(code, other.get(code));
            } else {
                answers.remove(code);
            }
        }
        return answers;
    }

    private static Judged judged(Questionnaire questionnaire, TypedSheet typed) {
        return questionnaire.judge(
                questionnaire.fromForm(typed.form()),
                Channel.PAPER,
                Sentences.in(SurveyMessages.class, Wording.FRENCH),
                ANY_LENGTH);
    }

    private static List<String> said(Item item, Questionnaire questionnaire, TypedSheet typed) {
        return new AskedQuestion(item, questionnaire, Wording.FRENCH, typed.form(), "", 1, Map.of()).given();
    }

    private static boolean same(Given one, Given other) {
        return one != null
                && other != null
                && Objects.equals(one.kept(), other.kept())
                && plain(one.words()).equals(plain(other.words()));
    }

    /** Two people who copy one handwriting put spaces, apostrophes and capitals as they please. */
    private static String plain(String words) {
        return words == null
                ? ""
                : Normalizer.normalize(words, Normalizer.Form.NFKC)
                        .replace('\u2019', '\'')
                        .replaceAll("[\\s\\u00A0\\u202F]+", " ")
                        .replaceAll(" ?([,;:.!?…])", "$1")
                        .replaceAll("[.…]+$", "")
                        .strip()
                        .toLowerCase(Locale.ROOT);
    }
}
