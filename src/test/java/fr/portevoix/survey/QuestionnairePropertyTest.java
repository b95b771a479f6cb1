package fr.portevoix.survey;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import fr.portevoix.contribution.Channel;
import fr.portevoix.shared.text.Wording;
import fr.portevoix.survey.rule.Rule;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What holds of every questionnaire, whatever is sent to it. */
class QuestionnairePropertyTest {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    /** The sentences themselves do not matter here. */
    private static final SurveyMessages SAY = (SurveyMessages) Proxy.newProxyInstance(
            SurveyMessages.class.getClassLoader(),
            new Class<?>[] {SurveyMessages.class},
            (proxy, method, arguments) -> method.getName());

    private static final List<Option> OPTIONS = List.of(option("a"), option("b"), option("c"), option(Option.OTHER));

    private static final Questionnaire QUESTIONNAIRE = new Questionnaire(
            new Survey(),
            List.of(
                    item("single", new SingleChoice(OPTIONS), null),
                    item("several", new MultipleChoice(OPTIONS, 2), new Rule.Chosen("single", null, List.of("a", "b"))),
                    item(
                            "matrix",
                            new MatrixQuestion(List.of(option("r"), option("s")), List.of(option("x"), option("y"))),
                            null),
                    item("order", new RankingQuestion(OPTIONS, 3), null),
                    item("spot", new PointQuestion(false), null),
                    item("image", new PhotoQuestion(), null),
                    item("mark", new ScaleQuestion(5, null, null), new Rule.Chosen("several", null, List.of("c"))),
                    item("words", new LongText(), new Rule.Chosen("mark", null, List.of("1", "2"))),
                    item("number", new NumberQuestion(null, null, false), null),
                    item("day", new DateQuestion(), null)),
            new Places(List.of(), List.of()));

    private static Option option(String code) {
        return new Option(code, Wording.french(code));
    }

    private static Item item(String code, QuestionKind kind, Rule when) {
        Question question = new Question();
        question.code = code;
        question.label = Wording.french(code);
        return new Item(question, kind, Terms.when(when));
    }

    @Provide
    Arbitrary<JsonNode> anyJson() {
        Arbitrary<JsonNode> text = Arbitraries.oneOf(
                        Arbitraries.of(
                                "a",
                                "b",
                                "c",
                                "other",
                                "x",
                                "y",
                                "r",
                                "1",
                                "2",
                                "6",
                                "2024-02-29",
                                "31/12/1999",
                                "43.21 2.35",
                                "elsewhere"),
                        Arbitraries.strings().ofMaxLength(20))
                .map(JSON::textNode);
        Arbitrary<JsonNode> leaf = Arbitraries.oneOf(
                text,
                Arbitraries.integers().map(JSON::numberNode),
                Arbitraries.doubles().map(JSON::numberNode),
                Arbitraries.of(JSON.nullNode(), JSON.booleanNode(true)));
        // Two levels are as deep as any answer looks, and keep the generator from exploring endless trees.
        return Arbitraries.oneOf(leaf, text, branch(Arbitraries.oneOf(leaf, text, branch(leaf))));
    }

    private static Arbitrary<JsonNode> branch(Arbitrary<JsonNode> below) {
        return Arbitraries.oneOf(
                below.list().ofMaxSize(3).map(all -> JSON.arrayNode().addAll(all)),
                Arbitraries.maps(Arbitraries.of("at", "in", "a", "b", "r", "s", "t", "chosen", "other"), below)
                        .ofMaxSize(3)
                        .map(all -> JSON.objectNode().setAll(all)));
    }

    @Provide
    Arbitrary<Map<String, JsonNode>> anyAnswers() {
        return Arbitraries.maps(
                        Arbitraries.of(
                                "single",
                                "several",
                                "order",
                                "spot",
                                "image",
                                "matrix",
                                "mark",
                                "words",
                                "number",
                                "day",
                                "stranger"),
                        anyJson())
                .ofMaxSize(8);
    }

    private static Judged judge(Map<String, JsonNode> sent) {
        return QUESTIONNAIRE.judge(sent, Channel.ONLINE, SAY, 4000);
    }

    @Property(tries = 2000, edgeCases = EdgeCasesMode.NONE)
    void whatever_is_sent_is_taken_or_refused_in_words(@ForAll("anyAnswers") Map<String, JsonNode> sent) {
        Judged judged = judge(sent);

        assertThat(judged.given().isEmpty() && judged.errors().isEmpty()).isFalse();
        assertThat(judged.kept()).startsWith("{");
        judged.given().values().forEach(answer -> {
            if (answer.words() != null) {
                assertThat(answer.words()
                                .codePoints()
                                .anyMatch(point -> Character.getType(point) == Character.SURROGATE))
                        .isFalse();
            }
        });
    }

    @Property(tries = 1000, edgeCases = EdgeCasesMode.NONE)
    void the_order_of_answers_makes_no_other_response(
            @ForAll("anyAnswers") Map<String, JsonNode> sent, @ForAll Random chance) {
        List<String> codes = new ArrayList<>(sent.keySet());
        Collections.shuffle(codes, chance);
        Map<String, JsonNode> shuffled = new LinkedHashMap<>();
        codes.forEach(code -> shuffled.put(code, sent.get(code)));

        assertThat(judge(shuffled).canonical()).isEqualTo(judge(sent).canonical());
    }

    @Property(tries = 1000, edgeCases = EdgeCasesMode.NONE)
    void what_is_kept_of_an_answer_is_taken_again_as_the_same_answer(@ForAll("anyAnswers") Map<String, JsonNode> sent) {
        Judged first = judge(sent);
        Map<String, JsonNode> again = new LinkedHashMap<>();
        first.given()
                .forEach((code, answer) ->
                        again.put(code, code.equals("words") ? JSON.textNode(answer.words()) : answer.kept()));

        judge(again).given().forEach((code, answer) -> assertThat(answer.kept())
                .isEqualTo(first.given().get(code).kept()));
    }

    @Property(tries = 1000, edgeCases = EdgeCasesMode.NONE)
    void a_question_is_answered_only_by_those_of_whom_it_is_asked(@ForAll("anyAnswers") Map<String, JsonNode> sent) {
        Map<String, Given> given = judge(sent).given();

        if (given.containsKey("several")) {
            assertThat(given.get("single").kept().asText()).isIn("a", "b");
        }
        if (given.containsKey("mark")) {
            assertThat(Choices.codes(given.get("several").kept())).contains("c");
        }
        if (given.containsKey("words")) {
            assertThat(Set.of(1, 2)).contains(given.get("mark").kept().asInt());
        }
    }

    @Property(tries = 500, edgeCases = EdgeCasesMode.NONE)
    void other_answers_make_another_response(
            @ForAll("anyAnswers") Map<String, JsonNode> one, @ForAll("anyAnswers") Map<String, JsonNode> two) {
        Judged first = judge(one);
        Judged second = judge(two);

        assertThat(first.canonical().equals(second.canonical()))
                .isEqualTo(first.given().equals(second.given()));
    }
}
