package fr.portevoix.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import fr.portevoix.contribution.Contribution;
import fr.portevoix.journey.Browser.Screen;
import fr.portevoix.survey.Response;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A tablet at a stand: one person after the other, a day without network, and nothing left for the next to see. */
@QuarkusTest
@TestProfile(DemoProfile.class)
class KioskJourneyTest extends Journey {
    private String words;

    @BeforeEach
    void saySomethingOfItsOwn() {
        words = "Une place à l’ombre " + UUID.randomUUID();
    }

    @Test
    void a_day_without_network_sends_every_answer_once() {
        String stand = setUp();
        Page page = open(Screen.PHONE, "fr", true);
        arrive(page, stand);
        page.context().setOffline(true);
        Set<String> numbers = new HashSet<>();
        for (int person = 1; person <= 30; person++) {
            answer(page, person % 2 == 0 ? "ar" : "fr");
            numbers.add(page.locator(".ticket .number").textContent());
            page.click(".ticket .done");
            assertThat(page.locator(".queue b")).hasText(String.valueOf(person));
        }
        assertThat(numbers)
                .hasSize(30)
                .allMatch(number -> number.matches("[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]"));
        assertThat(responses(stand)).isZero();
        page.context().setOffline(false);
        assertThat(page.locator(".queue b")).hasText("0");
        assertThat(responses(stand)).isEqualTo(30);
        page.click(".staff");
        page.click(".flush");
        assertThat(responses(stand)).isEqualTo(30);
        String one = numbers.iterator().next();
        page.context().newPage().navigate(CONTRACT + "/suivi/" + one);
        assertThat(page.context().pages().get(1).locator("main")).containsText(words);
        assertThat(languages(stand)).containsExactlyInAnyOrder("ar", "fr");
    }

    @Test
    void survives_a_browser_that_is_closed_before_the_network_returns(@TempDir Path profile) {
        String stand = setUp();
        try (BrowserContext morning = keptIn(profile)) {
            Page page = morning.newPage();
            arrive(page, stand);
            until(
                    page,
                    "async () => (await (await caches.open('portevoix-1')).keys()).some(each => each.url.includes('/borne/'))");
            morning.setOffline(true);
            answer(page, "fr");
        }
        try (BrowserContext noon = keptIn(profile)) {
            noon.setOffline(true);
            Page page = noon.newPage();
            page.navigate(stand);
            assertThat(page.locator(".queue b")).hasText("1");
            assertThat((String) page.evaluate("document.body.innerText")).doesNotContain(words);
            answer(page, "ar");
            assertThat(page.locator(".queue b")).hasText("2");
        }
        try (BrowserContext evening = keptIn(profile)) {
            Page page = evening.newPage();
            page.navigate(stand);
            assertThat(page.locator(".sent-count")).hasText("2");
            assertThat(responses(stand)).isEqualTo(2);
        }
    }

    @Test
    void the_next_person_finds_nothing_of_the_one_before() {
        String stand = setUp();
        Page page = open(Screen.PHONE, "fr", true);
        arrive(page, stand);
        answer(page, "fr");
        Browser.expectAccessible(page);
        assertThat(everything(page)).doesNotContain(words);
        page.click(".ticket .done");
        for (int i = 0; i < 5; i++) {
            page.goBack(new Page.GoBackOptions().setTimeout(2000));
            assertThat(page.locator("#welcome")).isVisible();
            assertThat(everything(page)).doesNotContain(words);
            if (!page.url().contains("/borne/")) {
                break;
            }
        }
    }

    @Test
    void somebody_who_walks_away_is_forgotten_after_a_countdown_that_can_be_stopped() {
        String stand = setUp();
        Page page = open(Screen.PHONE, "fr", true);
        page.clock().install();
        arrive(page, stand);
        typeWords(page, "fr");
        aMinutePasses(page);
        assertThat(page.locator(".still")).isVisible();
        page.clock().resume();
        Browser.expectAccessible(page);
        page.click(".stay");
        assertThat(page.locator(".q:not(.away) textarea")).hasValue(words);
        aMinutePasses(page);
        assertThat(page.locator(".still")).isVisible();
        page.clock().runFor(21_000);
        assertThat(page.locator("#welcome")).isVisible();
        assertThat(everything(page)).doesNotContain(words);
        assertThat(page.locator(".queue b")).hasText("0");
    }

    @Test
    void is_accessible_in_each_language_and_asks_before_it_is_left() {
        String stand = setUp();
        Page page = open(Screen.NARROW, "fr", true);
        arrive(page, stand);
        for (String language : List.of("fr", "ar")) {
            Browser.expectAccessible(page);
            page.click("[data-language=" + language + "]");
            Browser.expectAccessible(page);
            page.click(".start");
            Browser.expectAccessible(page);
            page.click(".again");
        }
        page.click(".staff");
        Browser.expectAccessible(page);
        page.click(".leave");
        assertThat(page.locator(".sure")).containsText("Tout est envoyé.");
        page.click(".close");
        page.onDialog(dialog -> {
            assertThat(dialog.type()).isEqualTo("beforeunload");
            dialog.dismiss();
        });
        page.evaluate("location.href = '/'");
        assertThat(page.locator("#welcome")).isVisible();
    }

    /** Prepares a stand at the desk; its address. */
    private String setUp() {
        Page page = signedIn("animation@demo.example");
        page.navigate(CONTRACT + "/bureau/enquetes/votre-quartier-aujourd-hui/bornes");
        String place = "Marché " + UUID.randomUUID();
        page.fill("[name=place]", place);
        page.click("main form button");
        return page.locator("article")
                .filter(new Locator.FilterOptions().setHasText(place))
                .locator("a[href*='/borne/']")
                .first()
                .getAttribute("href");
    }

    /** The clock stands still before it leaps: one that runs meanwhile may take a leap back on a busy machine. */
    private static void aMinutePasses(Page page) {
        page.clock().pauseAt(((Number) page.evaluate("Date.now()")).longValue() + 2_000);
        page.clock().fastForward("01:01");
    }

    private static void arrive(Page page, String stand) {
        page.navigate(stand);
        assertThat(page.locator(".numbers-count")).hasText("60");
    }

    private void typeWords(Page page, String language) {
        page.click("[data-language=" + language + "]");
        page.click(".start");
        for (int screen = 0; !page.locator(".q:not(.away) textarea").isVisible() && screen < SCREENS; screen++) {
            page.click(".next");
        }
        page.locator(".q:not(.away) textarea").fill(words);
    }

    private void answer(Page page, String language) {
        typeWords(page, language);
        toTheEnd(page);
        page.click(".end .btn");
        assertThat(page.locator(".ticket")).isVisible();
    }

    private static String everything(Page page) {
        return (String) page.evaluate(
                "document.documentElement.outerHTML + [...document.querySelectorAll('input, textarea')].map(f => f.value).join()"
                        + " + JSON.stringify(localStorage) + JSON.stringify(sessionStorage)");
    }

    private long responses(String stand) {
        String code = stand.replaceAll(".*/", "");
        return QuarkusTransaction.requiringNew().call(() -> {
            long stored = Response.count("source = ?1 and channel = FACE_TO_FACE", code);
            assertThat(Contribution.count("body = ?1", words)).isEqualTo(stored);
            return stored;
        });
    }

    private List<String> languages(String stand) {
        String code = stand.replaceAll(".*/", "");
        return QuarkusTransaction.requiringNew().call(() -> Response.<Response>list("source = ?1", code).stream()
                .map(response -> response.language)
                .distinct()
                .toList());
    }
}
