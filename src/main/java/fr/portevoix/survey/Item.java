package fr.portevoix.survey;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.portevoix.survey.rule.Rule;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A question with its settings read.
 *
 * @param terms on which terms it is asked
 * @param section the section that it stands in; null for none
 */
public record Item(Question question, QuestionKind kind, Terms terms, Item section) {
    private static final Map<String, Class<? extends QuestionKind>> KINDS = Map.ofEntries(
            Map.entry("quartier", PlaceQuestion.class),
            Map.entry(PointQuestion.NAME, PointQuestion.class),
            Map.entry(PhotoQuestion.NAME, PhotoQuestion.class),
            Map.entry("single", SingleChoice.class),
            Map.entry("multiple", MultipleChoice.class),
            Map.entry(RankingQuestion.NAME, RankingQuestion.class),
            Map.entry("matrix", MatrixQuestion.class),
            Map.entry("scale", ScaleQuestion.class),
            Map.entry("short", ShortText.class),
            Map.entry("long", LongText.class),
            Map.entry("number", NumberQuestion.class),
            Map.entry("date", DateQuestion.class),
            Map.entry(Section.NAME, Section.class));

    /** A question in no section. */
    public Item(Question question, QuestionKind kind, Terms terms) {
        this(question, kind, terms, null);
    }

    /** The names of all kinds. */
    static List<String> kinds() {
        return List.of(
                "quartier",
                "single",
                "multiple",
                RankingQuestion.NAME,
                "matrix",
                "scale",
                PointQuestion.NAME,
                PhotoQuestion.NAME,
                "short",
                "long",
                "number",
                "date",
                Section.NAME);
    }

    /** Reads the settings of a question, without the section that it may stand in. */
    static Item of(Question question) {
        JsonNode settings = SurveyJson.read(question.settings, JsonNode.class);
        return new Item(question, kind(question.kind, settings).orElseThrow(), Terms.read(settings));
    }

    /** Reads all questions of a survey in their order, sections too. */
    public static List<Item> all(List<Question> questions) {
        List<Item> items = new ArrayList<>();
        Item section = null;
        for (Question question : questions) {
            Item item = of(question);
            if (item.isSection()) {
                section = item;
                items.add(item);
            } else {
                items.add(new Item(question, item.kind, item.terms, section));
            }
        }
        return items;
    }

    /** The kind of this name with these settings; empty where there is no such kind. */
    static Optional<QuestionKind> kind(String name, JsonNode settings) {
        return Optional.ofNullable(KINDS.get(name)).map(type -> SurveyJson.MAPPER.convertValue(settings, type));
    }

    /** The settings as the question's column keeps them. */
    static String settings(QuestionKind kind, Terms terms) {
        ObjectNode settings = SurveyJson.MAPPER.valueToTree(kind);
        terms.writeTo(settings);
        return SurveyJson.write(settings);
    }

    public String code() {
        return question.code;
    }

    /** Whether it is a heading, which nobody answers. */
    public boolean isSection() {
        return kind instanceof Section;
    }

    /** When it is asked: as its section is, and as itself; null for always. */
    public Rule when() {
        Rule around = section == null ? null : section.terms.when();
        if (around == null || terms.when() == null) {
            return around == null ? terms.when() : around;
        }
        return new Rule.All(List.of(around, terms.when()));
    }
}
