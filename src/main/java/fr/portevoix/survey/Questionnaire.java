package fr.portevoix.survey;

import com.fasterxml.jackson.databind.JsonNode;
import fr.portevoix.contribution.Channel;
import fr.portevoix.shared.web.Errors;
import fr.portevoix.survey.rule.Facts;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A survey's questions in their order, ready to be asked and to check answers. */
public record Questionnaire(Survey survey, List<Item> items, Places places) {
    /** The prefix of field names, so that no question's code meets a field of our own. */
    public static final String FIELD = "q-";

    /** Reads the questions of a survey. */
    public static Questionnaire of(Survey survey) {
        List<Item> items = Question.of(survey).stream().map(Item::of).toList();
        return new Questionnaire(survey, items, Places.of(survey.contract));
    }

    /** The question that has this code. */
    public Optional<Item> item(String code) {
        return items.stream().filter(each -> each.code().equals(code)).findFirst();
    }

    /** What a form says, as a programme would have sent it. */
    public Map<String, JsonNode> fromForm(FormFields form) {
        Map<String, JsonNode> sent = new LinkedHashMap<>();
        for (Item item : items) {
            JsonNode answer = item.kind().fromForm(form, FIELD + item.code());
            if (answer != null) {
                sent.put(item.code(), answer);
            }
        }
        return sent;
    }

    /** Checks all answers; those to questions that were not to be asked are neither required nor kept. */
    public Judged judge(Map<String, JsonNode> sent, Channel channel, SurveyMessages say, int mostWords) {
        Checking checking = new Checking(say, places, mostWords);
        Errors errors = Errors.none();
        Map<String, Given> given = new LinkedHashMap<>();
        Facts facts = new Facts(channel);
        for (Item item : items) {
            if (item.when() != null && !item.when().holds(facts)) {
                continue;
            }
            try {
                Given answer = answer(item, sent.get(item.code()), checking);
                if (!answer.isNothing()) {
                    given.put(item.code(), answer);
                    facts.keep(item.code(), item.kind().fact(answer.kept()));
                }
            } catch (AnswerRefused refused) {
                errors.add(item.code(), refused.getMessage());
            }
        }
        sent.keySet().stream()
                .filter(code -> item(code).isEmpty())
                .forEach(code -> errors.add(code, say.errorQuestion()));
        if (given.isEmpty() && errors.isEmpty() && !items.isEmpty()) {
            errors.add(items.get(0).code(), say.errorNothing());
        }
        return new Judged(given, errors);
    }

    private static Given answer(Item item, JsonNode sent, Checking checking) {
        Given answer =
                sent == null || sent.isNull() ? Given.NOTHING : item.kind().check(sent, checking);
        if (answer.isNothing() && item.question().required) {
            throw new AnswerRefused(checking.say().errorRequired());
        }
        return answer;
    }
}
