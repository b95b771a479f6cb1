package fr.portevoix.survey;

import com.fasterxml.jackson.databind.JsonNode;
import fr.portevoix.contribution.Channel;
import fr.portevoix.shared.web.Errors;
import fr.portevoix.survey.rule.Facts;
import fr.portevoix.survey.rule.Rule;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A survey's questions in their order, ready to be asked and to check answers; its sections stand in them.
 *
 * @param version the version of the survey that these questions are
 */
public record Questionnaire(Survey survey, List<Item> items, Places places, int version) {
    /** The prefix of field names, so that no question's code meets a field of our own. */
    public static final String FIELD = "q-";

    /** The questions of the version in force. */
    Questionnaire(Survey survey, List<Item> items, Places places) {
        this(survey, items, places, survey.version);
    }

    /** Reads the questions that a survey asks now. */
    public static Questionnaire of(Survey survey) {
        return of(survey, Question.of(survey), survey.version);
    }

    /** Reads the questions that this version asks; those of now where it is null or there is no such version. */
    public static Questionnaire of(Survey survey, Integer version) {
        return version == null || version == survey.version
                ? of(survey)
                : SurveyVersion.past(survey, version)
                        .map(past -> of(survey, past.asked(), past.number))
                        .orElseGet(() -> of(survey));
    }

    /** Reads what all versions ask, to count and to write out all answers together: nobody is asked this. */
    public static Questionnaire ofAllVersions(Survey survey) {
        if (survey.version == 1) {
            return of(survey);
        }
        List<Item> items = Versions.of(survey).together();
        return new Questionnaire(survey, items, Places.of(survey.contract, items));
    }

    private static Questionnaire of(Survey survey, List<Question> questions, int version) {
        List<Item> items =
                Item.all(questions).stream().filter(item -> !item.isSection()).toList();
        return new Questionnaire(survey, items, Places.of(survey.contract, items), version);
    }

    /** The question that has this code. */
    public Optional<Item> item(String code) {
        return items.stream().filter(each -> each.code().equals(code)).findFirst();
    }

    /** What a form says, as a programme would have sent it. */
    public Map<String, JsonNode> fromForm(FormFields form) {
        Map<String, JsonNode> sent = new LinkedHashMap<>();
        for (Item item : items) {
            JsonNode answer = form.first(FIELD + item.code() + Declined.FIELD).isEmpty()
                    ? item.kind().fromForm(form, FIELD + item.code())
                    : Declined.KEPT;
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
                Given answer = answer(item, sent.get(item.code()), checking, facts);
                if (!answer.isNothing()) {
                    given.put(item.code(), answer);
                    if (!Declined.is(answer.kept())) {
                        facts.keep(item.code(), item.kind().fact(answer.kept()));
                    }
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

    private static Given answer(Item item, JsonNode sent, Checking checking, Facts facts) {
        if (item.terms().declinable() && Declined.is(sent)) {
            return new Given(Declined.KEPT, null);
        }
        Given answer =
                sent == null || sent.isNull() ? Given.NOTHING : item.kind().check(sent, checking);
        if (answer.isNothing() && item.question().required) {
            throw new AnswerRefused(checking.say().errorRequired());
        }
        Constraint accept = item.terms().accept();
        if (accept != null && !answer.isNothing()) {
            Facts known = facts.with(Rule.THIS, item.kind().fact(answer.kept()));
            if (!accept.rule().holds(known)) {
                String own = accept.message().in(checking.say().language());
                throw new AnswerRefused(own.isEmpty() ? checking.say().errorAccept() : own);
            }
        }
        return answer;
    }
}
