package fr.portevoix.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import fr.portevoix.contribution.Contribution;
import fr.portevoix.journey.Browser.Screen;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Where the browser sends in the background, answers leave though nobody opens their page again. */
@QuarkusTest
@TestProfile(DemoProfile.class)
class AwayJourneyTest extends Journey {
    private String words;

    @BeforeEach
    void saySomethingOfItsOwn() {
        words = "Un banc " + UUID.randomUUID();
    }

    @Test
    void answers_leave_with_their_page_closed_and_their_words_leave_the_device() {
        Page other = elsewhere(unsent());
        assertThat(onDevice(other)).contains(words);
        other.context().setOffline(false);

        networkReturns(other);

        until(other, "async () => !(await " + ON_DEVICE + ").includes('Un banc')");
        assertThat(stored()).isOne();
        assertThat(onDevice(other)).doesNotContain(words);
        other.navigate(SURVEY);
        other.waitForURL("**/suivi/**");
        assertThat(other.locator("main")).containsText(words);
        assertThat(stored()).isOne();
        other.navigate(SURVEY);
        assertThat(other.locator(".begin")).isVisible();
        assertThat(other.locator(".waiting")).isHidden();
    }

    @Test
    void whoever_opens_the_page_again_without_network_finds_the_number_of_what_left() {
        Page other = elsewhere(unsent());
        other.context().setOffline(false);
        networkReturns(other);
        until(other, "async () => !(await " + ON_DEVICE + ").includes('Un banc')");
        other.context().setOffline(true);

        other.navigate(SURVEY);

        assertThat(other.locator(".sent a")).hasCount(1);
        assertThat(other.locator(".waiting")).isHidden();
        Browser.expectAccessible(other);
        other.context().setOffline(false);
        other.click(".sent a");
        assertThat(other.locator("main")).containsText(words);
    }

    @Test
    void a_network_that_is_not_there_yet_loses_nothing() {
        Page other = elsewhere(unsent());

        networkReturns(other);
        other.waitForTimeout(500);

        assertThat(onDevice(other)).contains(words);
        other.context().setOffline(false);
        other.navigate(SURVEY);
        other.waitForURL("**/suivi/**");
        assertThat(other.locator("main")).containsText(words);
        assertThat(onDevice(other)).doesNotContain(words);
        assertThat(stored()).isOne();
    }

    @Test
    void what_was_erased_or_taken_back_never_leaves() {
        Page page = unsent();
        page.click(".unsent .edit");
        assertThat(page.locator(".over")).containsText(words);
        until(page, "async () => !(await globalThis.letters.waiting()).length");
        page.click(".end .btn");
        assertThat(page.locator(".alone")).isVisible();
        page.click(".unsent .erase");
        assertThat(page.locator(".start")).isVisible();
        until(page, "async () => !(await globalThis.letters.waiting()).length");
        assertThat(onDevice(page)).doesNotContain(words);
        page.context().setOffline(false);

        networkReturns(page);
        page.waitForTimeout(500);

        assertThat(stored()).isZero();
    }

    @Test
    void a_page_and_the_worker_that_send_at_once_are_one_response_and_one_receipt() {
        Page page = unsent();
        page.context().setOffline(false);

        networkReturns(page);

        page.waitForURL("**/suivi/**");
        assertThat(page.locator("main")).containsText(words);
        until(page, "async () => !(await " + ON_DEVICE + ").includes('Un banc')");
        assertThat(stored()).isOne();
        page.navigate(SURVEY);
        assertThat(page.locator(".waiting")).isHidden();
    }

    private static final String ON_DEVICE =
            "(async () => JSON.stringify({...localStorage}) + JSON.stringify(await new Promise((done) => {"
                    + " const asked = indexedDB.open('portevoix lettres'); asked.onsuccess = () => { const all = asked.result"
                    + ".transaction('waiting').objectStore('waiting').getAll(); all.onsuccess = () => { asked.result.close();"
                    + " done(all.result); }; }; })))()";

    /** Answers are given, the network is gone, and the browser was asked to send when it returns. */
    private Page unsent() {
        Page other = open(Screen.PHONE, "fr", true);
        other.navigate(CONTRACT);
        other.context().grantPermissions(List.of("background-sync"));
        Page page = other.context().newPage();
        page.navigate(SURVEY);
        page.click(".start");
        for (int screen = 0; !page.locator(".q:not(.away) textarea").isVisible() && screen < SCREENS; screen++) {
            page.click(".next");
        }
        page.locator(".q:not(.away) textarea").fill(words);
        until(page, "async () => !!navigator.serviceWorker.controller && !!globalThis.letters");
        page.context().setOffline(true);
        toTheEnd(page);
        page.click(".end .btn");
        assertThat(page.locator(".alone")).isVisible();
        assertThat((String) page.evaluate("JSON.stringify({...localStorage})")).doesNotContain(words);
        return page;
    }

    /** The survey's page is closed; another page of the same site is what the test looks through. */
    private static Page elsewhere(Page page) {
        Page other = page.context().pages().get(0);
        page.close();
        return other;
    }

    private String onDevice(Page page) {
        return (String) page.evaluate("() => " + ON_DEVICE);
    }

    /** What the browser does by itself when it finds a network, said to it because a test does not wait for its clock. */
    private static void networkReturns(Page page) {
        CDPSession browser = page.context().newCDPSession(page);
        String[] found = new String[1];
        browser.on("ServiceWorker.workerRegistrationUpdated", event -> {
            for (JsonElement each : event.getAsJsonArray("registrations")) {
                found[0] = each.getAsJsonObject().get("registrationId").getAsString();
            }
        });
        browser.send("ServiceWorker.enable");
        for (int turn = 0; found[0] == null && turn < 100; turn++) {
            page.waitForTimeout(50);
        }
        JsonObject event = new JsonObject();
        event.addProperty("origin", page.url().replaceAll("^(https?://[^/]+).*", "$1"));
        event.addProperty("registrationId", found[0]);
        event.addProperty("tag", "letters");
        event.addProperty("lastChance", false);
        browser.send("ServiceWorker.dispatchSyncEvent", event);
    }

    private long stored() {
        return QuarkusTransaction.requiringNew().call(() -> Contribution.count("body = ?1", words));
    }
}
