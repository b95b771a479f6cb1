package fr.portevoix.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.FilePayload;
import fr.portevoix.journey.Browser.Screen;
import fr.portevoix.shared.media.TestPhotos;
import fr.portevoix.walk.JoinCodes;
import fr.portevoix.walk.Walk;
import fr.portevoix.walk.observe.Observation;
import fr.portevoix.walk.observe.ObservationPhoto;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Somebody walks without network: what they note stays on the telephone until the service has it, and arrives once. */
@QuarkusTest
@TestProfile(DemoProfile.class)
class WalkBookJourneyTest extends Journey {
    private static final String WALK = "/carcassonne/diagnostics/de-l-ecole-a-l-arret-de-bus";

    @Inject
    JoinCodes joinCodes;

    private String book;
    private String words;

    @BeforeEach
    void saySomethingOfItsOwn() {
        words = "Un trou " + UUID.randomUUID();
        book = WALK + "/carnet/"
                + QuarkusTransaction.requiringNew()
                        .call(() -> joinCodes.of(Walk.<Walk>find("slug", "de-l-ecole-a-l-arret-de-bus")
                                .firstResult()));
    }

    private static void ready(Page page) {
        assertThat(page.locator(".book-ready")).containsText("Prête");
    }

    private void note(Page page, String said) {
        page.getByLabel("Cela ne va pas", new Page.GetByLabelOptions().setExact(true))
                .check();
        page.getByLabel("En quelques mots").fill(said);
        page.locator(".walk-book .btn.block").click();
        assertThat(page.locator(".book-told")).containsText("gardé sur cet appareil");
    }

    private static void photo(Page page) {
        page.locator("#photo-1").setInputFiles(new FilePayload("IMG.jpg", "image/jpeg", TestPhotos.jpeg(900, 700)));
        assertThat(page.locator(".photo-told").first()).containsText("Une photo est jointe");
    }

    private long stored(String said) {
        return QuarkusTransaction.requiringNew().call(() -> Observation.count("contribution.body", said));
    }

    private long photos(String said) {
        return QuarkusTransaction.requiringNew()
                .call(() -> ObservationPhoto.count("observation.contribution.body", said));
    }

    @Test
    void notes_and_photos_survive_a_browser_that_is_closed_without_network_and_leave_once(@TempDir Path profile) {
        try (BrowserContext before = keptIn(profile)) {
            Page page = before.newPage();
            page.navigate(book);
            ready(page);
            Browser.expectAccessible(page);
            before.setOffline(true);
            photo(page);
            note(page, words);
            note(page, words + " bis");
            page.reload();
            assertThat(page.locator(".book-list [data-state=waiting]")).hasCount(2);
        }
        assertThat(stored(words)).isZero();
        try (BrowserContext after = keptIn(profile)) {
            after.setOffline(true);
            Page page = after.newPage();
            page.navigate(book);
            assertThat(page.locator(".book-list [data-state=waiting]")).hasCount(2);
            Browser.expectAccessible(page);
            after.setOffline(false);
            page.evaluate("dispatchEvent(new Event('online'))");
            assertThat(page.locator(".book-list [data-state=sent]")).hasCount(2);
            assertThat(page.locator(".book-count")).containsText("Tout est envoyé");
            page.reload();
            assertThat(page.locator(".book-list [data-state=sent]")).hasCount(2);
            assertThat(page.locator("main")).not().containsText(words);
        }
        assertThat(stored(words)).isOne();
        assertThat(stored(words + " bis")).isOne();
        assertThat(photos(words)).isOne();
    }

    @Test
    void an_answer_that_gets_lost_on_its_way_back_is_one_note_and_one_photo() {
        Page page = open(Screen.PHONE, "fr", true);
        page.navigate(book);
        ready(page);
        int[] lost = new int[1];
        page.route(address -> address.endsWith(book), route -> {
            if (route.request().method().equals("POST") && lost[0]++ % 2 == 0) {
                route.fetch(new Route.FetchOptions());
                route.abort();
            } else {
                route.resume();
            }
        });
        photo(page);
        note(page, words);
        for (int tries = 0;
                tries < 8 && page.locator(".book-list [data-state=sent]").count() == 0;
                tries++) {
            page.evaluate("dispatchEvent(new Event('online'))");
            page.waitForTimeout(500);
        }
        assertThat(page.locator(".book-list [data-state=sent]")).hasCount(1);
        assertThat(lost[0]).isGreaterThanOrEqualTo(4);
        assertThat(stored(words)).isOne();
        assertThat(photos(words)).isOne();
    }
}
