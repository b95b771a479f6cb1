package fr.portevoix.survey;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.portevoix.shared.text.Wording;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/** A survey as programmes read it; questions are told only where one survey is asked for. */
public record SurveyView(
        UUID id,
        String slug,
        String consultation,
        Map<String, String> title,
        Map<String, String> introduction,
        LocalDate opensOn,
        LocalDate closesOn,
        SurveyState state,
        int version,
        List<QuestionView> questions) {

    /** A question: what its kind needs (options, rows, bounds, when it is asked) stands in its settings; the rule of its section is in its own. */
    public record QuestionView(
            String code,
            String kind,
            Map<String, String> label,
            Map<String, String> hint,
            Map<String, String> section,
            boolean required,
            String nature,
            JsonNode settings) {
        static QuestionView of(Item item, Places places) {
            ObjectNode settings = (ObjectNode) SurveyJson.read(
                    Item.settings(
                            item.kind(),
                            new Terms(
                                    item.when(),
                                    item.terms().accept(),
                                    item.terms().declinable())),
                    JsonNode.class);
            if (item.kind() instanceof PlaceQuestion || item.kind() instanceof PointQuestion) {
                settings.set(
                        "options", SurveyJson.MAPPER.valueToTree(item.kind().counted(places)));
            }
            Question question = item.question();
            return new QuestionView(
                    question.code,
                    question.kind,
                    texts(question.label),
                    texts(question.hint),
                    item.section() == null ? null : texts(item.section().question().label),
                    question.required,
                    question.nature == null ? null : question.nature.name().toLowerCase(java.util.Locale.ROOT),
                    settings);
        }
    }

    static SurveyView brief(Survey survey, SurveyState state) {
        return of(survey, state, null);
    }

    static SurveyView whole(Questionnaire questionnaire, SurveyState state) {
        return of(
                questionnaire.survey(),
                state,
                questionnaire.items().stream()
                        .map(item -> QuestionView.of(item, questionnaire.places()))
                        .toList());
    }

    private static SurveyView of(Survey survey, SurveyState state, List<QuestionView> questions) {
        return new SurveyView(
                survey.id,
                survey.slug,
                survey.consultation.slug,
                texts(survey.title),
                texts(survey.introduction),
                survey.opensOn,
                survey.closesOn,
                state,
                survey.version,
                questions);
    }

    private static Map<String, String> texts(Wording wording) {
        return wording == null ? Map.of() : new TreeMap<>(wording.texts());
    }
}
