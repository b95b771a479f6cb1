package fr.portevoix.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import fr.portevoix.contribution.Contribution;
import fr.portevoix.journey.Browser.Screen;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What somebody typed stays on their device until the service has it, whatever the network does. */
@QuarkusTest
@TestProfile(DemoProfile.class)
class KeptAnswersJourneyTest extends Journey {
    private String words;

    @BeforeEach
    void saySomethingOfItsOwn() {
        words = "Un banc " + UUID.randomUUID();
    }

    @Test
    void survives_a_reload_and_opens_at_the_same_question() {
        Page page = begun("fr");
        page.reload();
        assertThat(page.getByLabel(NEEDS)).isVisible();
        assertThat(page.getByLabel(NEEDS)).hasValue(words);
    }

    @Test
    void survives_a_closed_tab() {
        Page page = begun("fr");
        BrowserContext person = page.context();
        page.close();
        Page again = person.newPage();
        again.navigate(SURVEY);
        assertThat(again.locator(".begun")).isVisible();
        Browser.expectAccessible(again);
        again.click(".start");
        assertThat(again.getByLabel(NEEDS)).hasValue(words);
    }

    @Test
    void survives_a_browser_that_is_closed_and_opened_again_without_network(@TempDir Path profile) {
        try (BrowserContext before = keptIn(profile)) {
            Page page = before.newPage();
            begin(page);
            until(
                    page,
                    "async () => (await caches.keys()).length && (await (await caches.open('portevoix-1')).keys()).length > 3");
        }
        try (BrowserContext after = keptIn(profile)) {
            after.setOffline(true);
            Page page = after.newPage();
            page.navigate(SURVEY);
            assertThat(page.locator(".begun")).isVisible();
            page.click(".start");
            assertThat(page.getByLabel(NEEDS)).hasValue(words);
            toTheEnd(page);
            page.click(".end .btn");
            assertThat(page.locator(".unsent")).isVisible();
            assertThat(stored()).isZero();
        }
        try (BrowserContext later = keptIn(profile)) {
            Page page = later.newPage();
            page.navigate(SURVEY);
            page.waitForURL("**/suivi/**");
            assertThat(stored()).isOne();
            assertThat(kept(page)).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"fr", "ar"})
    void says_plainly_what_is_not_sent_and_sends_it_when_the_network_returns(String language) {
        Page page = begun(language);
        page.context().setOffline(true);
        assertThat(page.locator(".offline")).isVisible();
        toTheEnd(page);
        page.click(".end .btn");
        assertThat(page.locator(".unsent")).isVisible();
        Browser.expectAccessible(page);
        assertThat(stored()).isZero();
        page.context().setOffline(false);
        page.waitForURL("**/suivi/**");
        assertThat(page.locator("html")).hasAttribute("lang", language);
        assertThat(page.locator("main")).containsText(words);
        Browser.expectAccessible(page);
        assertThat(stored()).isOne();
        assertThat(kept(page)).isEmpty();
    }

    @Test
    void a_network_that_goes_at_any_screen_loses_nothing() {
        Page page = open(Screen.PHONE, "fr", true);
        page.navigate(SURVEY);
        page.context().setOffline(true);
        page.click(".start");
        at(page, "Grazailles").check();
        page.context().setOffline(false);
        page.click(".next");
        page.context().setOffline(true);
        at(page, NEEDS).fill(words);
        toTheEnd(page);
        page.click(".end .btn");
        assertThat(page.locator(".unsent")).isVisible();
        page.click(".unsent .edit");
        assertThat(page.locator(".over")).containsText(words);
        page.context().setOffline(false);
        page.click(".end .btn");
        page.waitForURL("**/suivi/**");
        assertThat(stored()).isOne();
    }

    @Test
    void an_answer_that_gets_lost_on_its_way_back_is_one_response_and_one_receipt() {
        Page page = begun("fr");
        String[] lost = new String[1];
        page.route(address -> address.endsWith(SURVEY), route -> {
            if (route.request().method().equals("POST") && lost[0] == null) {
                lost[0] = route.fetch(new Route.FetchOptions().setMaxRedirects(0))
                        .headers()
                        .get("location");
                route.abort();
            } else {
                route.resume();
            }
        });
        toTheEnd(page);
        page.click(".end .btn");
        assertThat(page.locator(".unsent")).isVisible();
        assertThat(stored()).isOne();
        page.click(".retry");
        page.waitForURL("**/suivi/**");
        assertThat(page.url()).endsWith(lost[0].replaceAll(".*/suivi/", ""));
        assertThat(stored()).isOne();
        assertThat(kept(page)).isEmpty();
    }

    @Test
    void two_tabs_write_side_by_side() {
        Page one = begun("fr");
        Page two = one.context().newPage();
        two.navigate(SURVEY);
        two.click(".start");
        at(two, "Quelles actions proposez-vous").fill("Une fontaine.");
        toTheEnd(one);
        assertThat(one.locator(".over")).containsText("Une fontaine.");
        assertThat(one.locator(".over")).containsText(words);
        send(one);
        assertThat(one.locator("main")).containsText("Une fontaine.");
        assertThat(two.locator(".begin")).isVisible();
        assertThat(kept(two)).isEmpty();
    }

    @Test
    void another_language_keeps_the_answers() {
        Page page = begun("fr");
        page.getByText("العربية").click();
        assertThat(page.locator("html")).hasAttribute("lang", "ar");
        assertThat(page.locator(".q:not(.away) textarea")).hasValue(words);
        send(page);
        assertThat(page.locator("html")).hasAttribute("dir", "rtl");
        assertThat(stored()).isOne();
    }

    @Test
    void another_language_keeps_the_answers_without_javascript_too() {
        Page page = open(Screen.PHONE, "fr", false);
        page.navigate(SURVEY);
        page.getByLabel(NEEDS).fill(words);
        page.click("form.survey button[lang=ar]");
        assertThat(page.locator("html")).hasAttribute("lang", "ar");
        assertThat(page.locator("textarea").first()).hasValue(words);
        assertThat(stored()).isZero();
    }

    @Test
    void a_device_of_somebody_else_keeps_nothing_and_is_emptied_after_sending() {
        Page page = open(Screen.PHONE, "fr", true);
        page.navigate(SURVEY);
        page.locator(".shared input").check();
        page.click(".start");
        at(page, NEEDS).fill(words);
        assertThat(kept(page)).isEmpty();
        assertThat(page.locator(".nowhere")).isVisible();
        page.getByText("العربية").click();
        assertThat(page.locator("html")).hasAttribute("lang", "ar");
        assertThat(page.locator(".q:not(.away) textarea")).hasValue(words);
        toTheEnd(page);
        page.click(".end .btn");
        assertThat(page.locator(".thanks .number")).containsText(Pattern.compile("[0-9A-Z]{4}-"));
        Browser.expectAccessible(page);
        assertThat((String) page.evaluate(
                        "document.body.textContent + [...document.querySelectorAll('textarea')].map(t => t.value)"))
                .doesNotContain(words);
        assertThat(kept(page)).isEmpty();
        assertThat((Integer) page.evaluate("navigator.serviceWorker.getRegistrations().then(all => all.length)"))
                .isZero();
        page.click(".finish");
        assertThat(page.locator(".start")).isVisible();
        assertThat(stored()).isOne();
    }

    @Test
    void the_erase_button_leaves_nothing() {
        Page page = begun("fr");
        page.locator(".turn .erase").click();
        assertThat(page.locator(".start")).isVisible();
        assertThat(kept(page)).isEmpty();
        page.reload();
        page.click(".start");
        assertThat(at(page, NEEDS)).hasValue("");
    }

    @Test
    void two_people_on_one_telephone_without_network_are_two_responses() {
        Page page = begun("fr");
        page.context().setOffline(true);
        toTheEnd(page);
        page.click(".end .btn");
        page.click(".another");
        page.click(".start");
        assertThat(at(page, NEEDS)).hasValue("");
        at(page, NEEDS).fill(words);
        toTheEnd(page);
        page.click(".end .btn");
        assertThat(page.locator(".unsent")).isVisible();
        page.context().setOffline(false);
        page.waitForURL("**/suivi/**");
        assertThat(stored()).isEqualTo(2);
        page.navigate(SURVEY);
        assertThat(page.locator(".sent a")).hasCount(1);
        page.click(".noted");
        assertThat(kept(page)).isEmpty();
    }

    @Test
    void garbage_in_the_storage_breaks_nothing() {
        Page page = open(Screen.PHONE, "fr", true);
        page.navigate(SURVEY);
        page.evaluate(
                "path => { for (const [name, value] of [['q-needs', '{'], ['q-quartier', '7'], ['key', '\"<b>\"'],"
                        + " ['at', '[]'], ['letter x', '{\"key\":\"x\"}'], ['letter y', 'null'], ['receipts', '[\"javascript:alert(1)\"]'],"
                        + " ['q-actions', '[\"<img src=x onerror=alert(1)>\"]']]) localStorage.setItem(`portevoix ${path} ${name}`, value) }",
                SURVEY);
        page.reload();
        page.click(".start");
        assertThat(page.locator(".q:not(.away)")).hasCount(1);
        at(page, NEEDS).fill(words);
        send(page);
        assertThat(stored()).isOne();
    }

    private Page begun(String language) {
        Page page = open(Screen.PHONE, language, true);
        begin(page);
        return page;
    }

    /** In a browser that sends nothing by itself, as most do; where it can is another story. */
    private void begin(Page page) {
        page.addInitScript("delete ServiceWorkerRegistration.prototype.sync");
        page.navigate(SURVEY);
        page.click(".start");
        for (int screen = 0; !page.locator(".q:not(.away) textarea").isVisible() && screen < SCREENS; screen++) {
            page.click(".next");
        }
        page.locator(".q:not(.away) textarea").fill(words);
    }

    private long stored() {
        return QuarkusTransaction.requiringNew().call(() -> Contribution.count("body = ?1", words));
    }

    @SuppressWarnings("unchecked")
    private static List<String> kept(Page page) {
        return (List<String>) page.evaluate("Object.keys(localStorage).concat(Object.keys(sessionStorage))");
    }
}
