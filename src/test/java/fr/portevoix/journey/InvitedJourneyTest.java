package fr.portevoix.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import fr.portevoix.contribution.Contribution;
import fr.portevoix.journey.Browser.Screen;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Somebody gets a letter, photographs its square and answers once, whatever telephone and network they have. */
@QuarkusTest
@TestProfile(DemoProfile.class)
class InvitedJourneyTest extends Journey {
    private static final Deque<String> CODES = new ArrayDeque<>();

    /** Waits, ten seconds at most, until the page and what it needs lie on the device. */
    private static final String COPIED =
            """
            async () => {
              for (let tries = 0; tries < 100; tries++) {
                const ready = navigator.serviceWorker.controller && (await (await caches.open('portevoix-1')).keys()).length > 3;
                if (ready) return true;
                await new Promise((done) => setTimeout(done, 100));
              }
              return false;
            }
            """;

    private String words;

    /** The facilitator prints the letters; each story takes one. */
    @BeforeEach
    void a_letter() {
        words = "Un banc " + UUID.randomUUID();
        if (CODES.isEmpty()) {
            Page page = signedIn("animation@demo.example");
            page.navigate(SURVEY.replace("/enquetes", "/bureau/enquetes") + "/invitations");
            page.click("text=Habitants invités");
            page.click("text=Imprimer les lettres 1 à 8");
            page.waitForURL("**/lettres");
            CODES.addAll(page.locator(".secret").allTextContents());
            assertThat(CODES).hasSize(8);
        }
    }

    private String link() {
        return SURVEY + "?langue=fr&lien=" + CODES.poll();
    }

    private Page begun(String link) {
        Page page = open(Screen.PHONE, "fr", true);
        // In a browser that sends nothing by itself, as most do.
        page.addInitScript("delete ServiceWorkerRegistration.prototype.sync");
        page.navigate(link);
        assertThat(page.locator(".intro")).containsText("Votre réponse est anonyme : votre lien");
        Browser.expectAccessible(page);
        page.click(".start");
        at(page, NEEDS).fill(words);
        toTheEnd(page);
        return page;
    }

    private void expectUsed(Page page, String link) {
        page.navigate(link);
        assertThat(page.locator("[role=alert]")).containsText("a déjà servi");
        assertThat(page.locator("form.survey")).hasCount(0);
        assertThat(stored()).isOne();
    }

    private long stored() {
        return QuarkusTransaction.requiringNew().call(() -> Contribution.count("body", words));
    }

    /** What this page sends arrives, and the reply does not, until told otherwise. */
    private AtomicBoolean losesReplies(Page page) {
        AtomicBoolean loses = new AtomicBoolean(true);
        page.route("**" + SURVEY, route -> {
            if (route.request().method().equals("POST") && loses.get()) {
                given().redirects()
                        .follow(false)
                        .contentType("application/x-www-form-urlencoded; charset=utf-8")
                        .body(route.request().postData())
                        .post(SURVEY)
                        .then()
                        .statusCode(303);
                route.abort();
            } else {
                route.resume();
            }
        });
        return loses;
    }

    @Test
    void answers_once_and_reads_at_the_second_time_that_the_first_counts() {
        String link = link();
        Page page = begun(link);
        page.click(".end .btn");
        page.waitForURL("**/suivi/**");
        assertThat(page.url()).doesNotContain("lien");
        expectUsed(page, link);
        Browser.expectAccessible(page);
    }

    @Test
    void answers_without_javascript() {
        String link = link();
        Page page = open(Screen.PHONE, "fr", false);
        page.navigate(link);
        page.getByLabel(NEEDS).fill(words);
        page.click(".end .btn");
        page.waitForURL("**/suivi/**");
        expectUsed(page, link);
    }

    @Test
    void is_told_received_and_not_used_when_the_first_reply_got_lost() {
        String link = link();
        Page page = begun(link);
        AtomicBoolean lost = losesReplies(page);
        page.click(".end .btn");
        assertThat(page.locator(".unsent")).isVisible();
        assertThat(stored()).isOne();
        lost.set(false);
        page.click(".retry");
        page.waitForURL("**/suivi/**");
        expectUsed(page, link);
    }

    @Test
    void opens_the_link_again_after_a_lost_reply_and_gets_the_receipt() {
        String link = link();
        Page page = begun(link);
        losesReplies(page);
        page.click(".end .btn");
        assertThat(page.locator(".unsent")).isVisible();
        Page later = page.context().newPage();
        page.close();
        later.navigate(link);
        later.waitForURL("**/suivi/**");
        assertThat(stored()).isOne();
    }

    @Test
    void sends_without_network_and_the_link_still_counts_once() {
        String link = link();
        Page page = begun(link);
        page.context().setOffline(true);
        page.click(".end .btn");
        assertThat(page.locator(".unsent")).isVisible();
        assertThat(stored()).isZero();
        page.context().setOffline(false);
        page.waitForURL("**/suivi/**");
        expectUsed(page, link);
    }

    @Test
    void leaves_no_secret_in_the_copies_for_a_time_without_network() {
        String link = link();
        Page page = open(Screen.PHONE, "fr", true);
        page.navigate(link);
        page.click(".start");
        at(page, NEEDS).fill(words);
        assertThat(page.evaluate(COPIED)).isEqualTo(true);
        String copies = (String)
                page.evaluate(
                        """
                async () => {
                  const all = await caches.open('portevoix-1');
                  let text = '';
                  for (const each of await all.keys()) text += each.url + await (await all.match(each)).text();
                  return text;
                }
                """);
        assertThat(copies).contains("name=\"cle\"").doesNotContain(link.replaceAll(".*=", ""));
    }

    @Test
    void keeps_the_invitation_when_the_page_opens_from_its_copy() {
        String link = link();
        String copy = given().header("Accept-Language", "fr").get(SURVEY).asString();
        Page page = open(Screen.PHONE, "fr", true);
        page.route(
                "**" + SURVEY + "?*",
                route -> route.fulfill(new Route.FulfillOptions()
                        .setContentType("text/html; charset=utf-8")
                        .setBody(copy)));
        page.navigate(link);
        page.click(".start");
        at(page, NEEDS).fill(words);
        send(page);
        page.unroute("**" + SURVEY + "?*");
        expectUsed(page, link);
    }
}
