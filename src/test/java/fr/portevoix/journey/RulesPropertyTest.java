package fr.portevoix.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.microsoft.playwright.Page;
import fr.portevoix.contribution.Channel;
import fr.portevoix.journey.Browser.Screen;
import fr.portevoix.survey.rule.Rule;
import fr.portevoix.survey.rule.RuleJson;
import fr.portevoix.survey.rule.RuleTable;
import fr.portevoix.survey.rule.Sign;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;

/** Whatever the questionnaire and the answers, a browser asks what the server asks. */
class RulesPropertyTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Path SCRIPT = Path.of("src/main/resources/META-INF/resources/rules.js");
    private static final List<String> QUESTIONS = List.of("a", "b", "c", "d", "constructor");
    private static final List<String> VALUES = List.of(
            "x",
            "y",
            "0",
            "-0",
            "-1",
            "1",
            "1.0",
            "2.5",
            "10",
            "007",
            "999999999999.999999",
            "999999999999.999998",
            "2024-02-28",
            "2024-02-29",
            "0000-01-01",
            "1e3",
            "é",
            "🚲",
            "NaN",
            "toString");

    private static Browser browser;
    private static Page page;

    @BeforeContainer
    static void openBrowser() throws IOException {
        browser = new Browser("http://localhost");
        page = browser.person(Screen.PHONE, "fr", true).newPage();
        page.evaluate(
                """
                async source => {
                  const address = URL.createObjectURL(new Blob([source], { type: "text/javascript" }));
                  window.rules = await import(address);
                }""",
                Files.readString(SCRIPT));
    }

    @AfterContainer
    static void closeBrowser() {
        browser.close();
    }

    private static Arbitrary<Rule> leaf() {
        Arbitrary<String> question = Arbitraries.of(QUESTIONS);
        Arbitrary<String> row = Arbitraries.of("x", "toString").injectNull(0.6);
        return Arbitraries.oneOf(
                Combinators.combine(
                                question,
                                row,
                                Arbitraries.of(VALUES).list().ofMinSize(1).ofMaxSize(3))
                        .as(Rule.Chosen::new),
                Combinators.combine(
                                question,
                                Arbitraries.of(Sign.class),
                                Arbitraries.of("0", "1", "2.50", "-1", "999999999999.999999", "2024-02-29"))
                        .as(Rule.Compare::new),
                Combinators.combine(question, Arbitraries.of(Sign.class), question)
                        .as(Rule.Against::new),
                Combinators.combine(question, row).as(Rule.Answered::new),
                Arbitraries.of(Channel.class).list().ofMinSize(1).ofMaxSize(3).map(Rule.By::new));
    }

    private static Arbitrary<Rule> above(Arbitrary<Rule> below) {
        Arbitrary<List<Rule>> several = below.list().ofMinSize(1).ofMaxSize(3);
        return Arbitraries.oneOf(
                leaf(), several.map(Rule.All::new), several.map(Rule.Any::new), below.map(Rule.Not::new));
    }

    private static Arbitrary<JsonNode> answer() {
        Arbitrary<JsonNode> text = Arbitraries.of(VALUES).map(JSON.getNodeFactory()::textNode);
        return Arbitraries.oneOf(
                text,
                text.list().uniqueElements().ofMaxSize(3).map(all -> JSON.createArrayNode()
                        .addAll(all)),
                Arbitraries.maps(Arbitraries.of("x", "toString"), text)
                        .ofMaxSize(2)
                        .map(rows -> JSON.createObjectNode().setAll(rows)),
                Arbitraries.just(JSON.getNodeFactory().booleanNode(true)));
    }

    private static JsonNode one(List<Rule> rules, Map<String, JsonNode> answers, Channel channel) {
        ObjectNode one = JSON.createObjectNode();
        for (int at = 0; at < QUESTIONS.size(); at++) {
            ObjectNode question = one.withArray("questions").addObject().put("code", QUESTIONS.get(at));
            if (rules.get(at) != null) {
                question.set("when", RuleJson.write(rules.get(at)));
            }
        }
        one.set("answers", JSON.createObjectNode().setAll(answers));
        return one.put("channel", channel.name());
    }

    @Provide
    Arbitrary<List<JsonNode>> questionnaires() {
        Arbitrary<Rule> rule = above(above(above(leaf()))).injectNull(0.3);
        return Combinators.combine(
                        rule.list().ofSize(QUESTIONS.size()),
                        Arbitraries.maps(Arbitraries.of(QUESTIONS), answer()).ofMaxSize(QUESTIONS.size()),
                        Arbitraries.of(Channel.class))
                .as(RulesPropertyTest::one)
                .list()
                .ofSize(100);
    }

    @Property(tries = 60, edgeCases = EdgeCasesMode.NONE, shrinking = ShrinkingMode.OFF)
    void server_and_browser_ask_the_same(@ForAll("questionnaires") List<JsonNode> cases)
            throws JsonProcessingException {
        JsonNode asked = JSON.readTree((String) page.evaluate(
                "cases => JSON.stringify(JSON.parse(cases).map(one =>"
                        + " rules.asked(one.questions, one.answers, one.channel)))",
                JSON.writeValueAsString(cases)));

        for (int at = 0; at < cases.size(); at++) {
            assertThat(String.join(" ", RuleTable.askedByServer(cases.get(at))))
                    .as(cases.get(at).toString())
                    .isEqualTo(words(asked.get(at)));
        }
    }

    private static String words(JsonNode codes) {
        return StreamSupport.stream(codes.spliterator(), false)
                .map(JsonNode::asText)
                .collect(Collectors.joining(" "));
    }
}
