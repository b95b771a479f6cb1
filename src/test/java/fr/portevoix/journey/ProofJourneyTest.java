package fr.portevoix.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import fr.portevoix.contribution.Contribution;
import fr.portevoix.journey.Browser.Screen;
import fr.portevoix.shared.web.FormKey;
import fr.portevoix.survey.Response;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Somebody answers from a connection that a crowd shares: they see little of it, and are received in every case. */
@QuarkusTest
@TestProfile(DemoProfile.class)
class ProofJourneyTest extends Journey {
    /** One more than the limit that the tests have. */
    private static final int CROWD = 11;

    private String words;
    private String shared;

    @BeforeEach
    void a_crowd_answers_from_the_same_connection() {
        ThreadLocalRandom random = ThreadLocalRandom.current();
        words = "Un abri contre la pluie " + UUID.randomUUID();
        shared = "198.51." + random.nextInt(0, 255) + "." + random.nextInt(1, 255);
        for (int i = 0; i < CROWD; i++) {
            given().redirects()
                    .follow(false)
                    .header("X-Forwarded-For", shared)
                    .contentType("application/x-www-form-urlencoded; charset=utf-8")
                    .formParam("cle", FormKey.fresh())
                    .formParam("sans-preuve", "oui")
                    .formParam("q-besoins", "Rien de plus.")
                    .post(SURVEY);
        }
    }

    Page inTheCrowd(Screen screen, String language, boolean javaScript) {
        Page page = open(screen, language, javaScript);
        page.context().setExtraHTTPHeaders(Map.of("X-Forwarded-For", shared));
        page.navigate(SURVEY);
        return page;
    }

    /** Somebody whose network did not bring the survey's own script. */
    Page withoutOurScript() {
        Page page = open(Screen.PHONE, "fr", true);
        page.context().setExtraHTTPHeaders(Map.of("X-Forwarded-For", shared));
        page.route("**/survey.js", Route::abort);
        page.navigate(SURVEY);
        page.getByLabel(NEEDS).fill(words);
        return page;
    }

    String flags() {
        return QuarkusTransaction.requiringNew().call(() -> {
            Contribution said = Contribution.<Contribution>find("body", words).singleResult();
            return Response.<Response>findById(said.sourceId).flags;
        });
    }

    @Test
    void the_device_calculates_behind_the_scenes_and_the_receipt_comes() {
        Page page = inTheCrowd(Screen.PHONE, "fr", true);
        page.click(".start");
        at(page, NEEDS).fill(words);
        send(page);
        assertThat(page.locator("main")).containsText(words);
        Browser.expectAccessible(page);
        assertThat(flags()).isEqualTo("BURST");
    }

    @Test
    void a_device_that_cannot_calculate_is_received_and_flagged() {
        Page page = inTheCrowd(Screen.PHONE, "fr", true);
        page.addInitScript("delete window.Worker");
        page.reload();
        page.click(".start");
        at(page, NEEDS).fill(words);
        send(page);
        assertThat(flags()).isEqualTo("BURST,UNPROVEN");
    }

    @Test
    void the_step_goes_on_by_itself_where_only_its_own_script_arrives() {
        Page page = withoutOurScript();
        page.click("form.survey .end .btn");
        page.waitForURL("**/suivi/**");
        assertThat(page.locator("main")).containsText(words);
        assertThat(flags()).isEqualTo("BURST");
    }

    @Test
    void the_step_says_what_it_does_while_it_calculates() {
        Page page = withoutOurScript();
        page.route("**/altcha-worker.js", route -> {
            // Never answered: the calculation does not end while the page is looked at.
        });
        page.click("form.survey .end .btn");
        assertThat(page.locator(".working")).containsText("Le calcul est en cours");
        Browser.expectAccessible(page);
        page.click("form.proof .btn");
        page.waitForURL("**/suivi/**");
        assertThat(flags()).isEqualTo("BURST,UNPROVEN");
    }

    @ParameterizedTest
    @ValueSource(strings = {"fr", "ar"})
    void without_javascript_a_button_sends_the_same_words(String language) {
        Page page = inTheCrowd(Screen.NARROW, language, false);
        page.locator("textarea").first().fill(words);
        page.click("form.survey .end .btn");
        assertThat(page.locator("form.proof")).isVisible();
        assertThat(page.locator("html")).hasAttribute("lang", language);
        page.click("form.proof .btn");
        page.waitForURL("**/suivi/**");
        assertThat(page.locator("main")).containsText(words);
        assertThat(flags()).isEqualTo("BURST,UNPROVEN");
    }
}
