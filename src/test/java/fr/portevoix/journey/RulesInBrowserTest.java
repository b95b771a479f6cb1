package fr.portevoix.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.microsoft.playwright.Page;
import fr.portevoix.journey.Browser.Screen;
import fr.portevoix.survey.rule.RuleTable;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** The browser decides by the same rules as the server. */
@QuarkusTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RulesInBrowserTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String ASK =
            """
            async cases => {
              const { asked } = await import("/rules.js");
              return JSON.stringify(JSON.parse(cases).map(one => asked(one.questions, one.answers, one.channel)));
            }""";

    @TestHTTPResource("/")
    String address;

    private Browser browser;
    private Page page;

    @BeforeAll
    void openBrowser() {
        browser = new Browser(address.replaceAll("/$", ""));
        page = browser.person(Screen.PHONE, "fr", true).newPage();
        page.navigate("/connexion");
    }

    @AfterAll
    void closeBrowser() {
        browser.close();
    }

    private JsonNode askedByBrowser(List<JsonNode> cases) throws IOException {
        return JSON.readTree((String) page.evaluate(ASK, JSON.writeValueAsString(cases)));
    }

    @Test
    void asks_what_the_table_says() throws IOException {
        List<JsonNode> cases = RuleTable.cases();
        JsonNode asked = askedByBrowser(cases);

        for (int at = 0; at < cases.size(); at++) {
            assertThat(asked.get(at))
                    .as(cases.get(at).get("name").asText())
                    .isEqualTo(cases.get(at).get("asked"));
        }
    }
}
