package fr.portevoix.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.Geolocation;
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
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import javax.imageio.ImageIO;
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

    /** The browser's own page that ends whatever showed before, as a telephone does that needs the memory. */
    private static Page killed(BrowserContext phone, Page page) {
        try {
            page.navigate("chrome://crash", new Page.NavigateOptions().setTimeout(3_000));
        } catch (PlaywrightException gone) {
            // Nothing is left to answer: that is what was asked for.
        }
        page.close();
        return phone.newPage();
    }

    /** Noted one after the other, as the form keeps them: forty with two photos each. */
    private void fortyNotes(Page page) {
        String photo = Base64.getUrlEncoder().withoutPadding().encodeToString(TestPhotos.jpeg(640, 480));
        page.evaluate(
                """
                async ([words, photo]) => {
                  const store = await import("/walk-store.js");
                  for (let at = 0; at < 40; at++) {
                    const note = { key: store.fresh(), since: Date.now() + at, kind: "Une idée", language: "fr", fields: { genre: "IDEA", mots: `${words} ${at}`, image1: "suit", image2: "suit" } };
                    await store.keep(note, [{ rank: 1, text: photo }, { rank: 2, text: photo }]);
                  }
                }""",
                List.of(words, photo));
    }

    @Test
    void forty_notes_and_eighty_photos_survive_a_page_that_is_killed_and_a_network_that_breaks_off(
            @TempDir Path profile) {
        try (BrowserContext phone = keptIn(profile)) {
            // The telephone's clock is a day ahead: the day of what is noted is the walk's.
            phone.addInitScript("{ const now = Date.now; Date.now = () => now() + 86_400_000; }");
            Page page = phone.newPage();
            page.navigate(book);
            ready(page);
            phone.setOffline(true);
            fortyNotes(page);
            page.getByLabel("En quelques mots").fill("à moitié écrit");
            photo(page);
            page.waitForTimeout(800);

            Page again = killed(phone, page);
            again.navigate(book);
            assertThat(again.locator(".book-count")).containsText("40");
            assertThat(again.getByLabel("En quelques mots")).hasValue("à moitié écrit");
            assertThat(again.locator("canvas.photo-seen").first()).isVisible();

            int[] posts = new int[1];
            again.route(address -> address.endsWith(book), route -> {
                if (route.request().method().equals("POST") && posts[0]++ % 9 == 4) {
                    route.fetch(new Route.FetchOptions());
                    route.abort();
                } else {
                    route.resume();
                }
            });
            phone.setOffline(false);
            for (int tries = 0;
                    tries < 120 && !again.locator(".book-count").textContent().contains("Tout est envoyé");
                    tries++) {
                again.evaluate("dispatchEvent(new Event('online'))");
                again.waitForTimeout(250);
            }
            assertThat(again.locator(".book-count")).containsText("Tout est envoyé");
            assertThat(posts[0]).isGreaterThan(120);
        }
        List<Observation> all = QuarkusTransaction.requiringNew()
                .call(() -> Observation.list(
                        "select o from Observation o join fetch o.contribution c join fetch o.walk where c.body like ?1",
                        words + " %"));
        assertThat(all).hasSize(40).extracting(one -> one.contribution.body).doesNotHaveDuplicates();
        assertThat(all).allSatisfy(one -> assertThat(one.contribution.saidOn).isEqualTo(one.walk.heldOn));
        assertThat(QuarkusTransaction.requiringNew()
                        .call(() -> ObservationPhoto.count("observation.contribution.body like ?1", words + " %")))
                .isEqualTo(80);
    }

    @Test
    void without_room_a_note_stays_in_the_page_and_is_kept_once_there_is_some() {
        Page page = open(Screen.PHONE, "fr", true);
        // The browser's own way to make a disk small is not heeded by this Chromium: its answers are.
        page.addInitScript(
                """
                const put = IDBObjectStore.prototype.put;
                IDBObjectStore.prototype.put = function (...what) {
                  if (globalThis.full && what[0].since) throw new DOMException("full", "QuotaExceededError");
                  return put.apply(this, what);
                };
                StorageManager.prototype.estimate = async () => ({ usage: 90_000_000, quota: globalThis.full ? 90_000_000 : 140_000_000 });
                """);
        page.navigate(book);
        ready(page);
        assertThat(page.locator(".book-room")).containsText("environ 142 photos");
        page.evaluate("globalThis.full = true");
        photo(page);
        page.getByLabel("Une idée", new Page.GetByLabelOptions().setExact(true)).check();
        page.getByLabel("En quelques mots").fill(words);
        page.locator(".walk-book .btn.block").click();
        assertThat(page.locator(".book-store")).containsText("plus de place");
        assertThat(page.getByLabel("En quelques mots")).hasValue(words);
        Browser.expectAccessible(page);
        page.evaluate("globalThis.full = false");
        page.reload();
        assertThat(page.getByLabel("En quelques mots")).hasValue(words);
        page.locator(".walk-book .btn.block").click();
        assertThat(page.locator(".book-list [data-state=sent]")).hasCount(1);
        assertThat(stored(words)).isOne();
        assertThat(photos(words)).isOne();
    }

    @Test
    void a_place_that_is_refused_is_told_and_one_that_is_granted_goes_with_the_note() {
        Page page = open(Screen.PHONE, "fr", true);
        page.navigate(book);
        ready(page);
        page.locator(".book-follow").click();
        assertThat(page.locator(".book-told")).containsText("ne donne pas l’endroit");
        assertThat(page.locator(".book-follow")).not().isChecked();
        note(page, words + " sans endroit");

        page.context().grantPermissions(List.of("geolocation"));
        page.context().setGeolocation(new Geolocation(43.21281, 2.34986));
        page.locator(".book-follow").check();
        page.waitForTimeout(1_000);
        note(page, words);
        assertThat(page.locator(".book-list [data-state=sent]")).hasCount(2);
        Observation there = QuarkusTransaction.requiringNew()
                .call(() -> Observation.<Observation>find("contribution.body", words)
                        .firstResult());
        assertThat(there.spot().text()).isEqualTo("43.21280 2.34990");
    }

    @Test
    void a_face_is_blurred_before_it_leaves_and_a_stop_is_rated_without_network() {
        Page page = open(Screen.PHONE, "fr", true);
        page.navigate(book);
        ready(page);
        page.context().setOffline(true);
        photo(page);
        page.getByText("Flouter un visage").first().click();
        Locator picture = page.locator("canvas.blurring");
        Browser.expectAccessible(page);
        // By the keyboard, in the middle, where red meets blue.
        picture.focus();
        page.keyboard().press("Space");
        assertThat(page.locator(".blur-told")).containsText("flouté pour de bon");
        page.getByLabel("Cela va bien", new Page.GetByLabelOptions().setExact(true))
                .check();
        page.getByLabel("En quelques mots").fill(words);
        // Without a word of « done »: what leaves is blurred all the same.
        page.locator(".walk-book .btn.block").click();

        page.locator("#grille summary").click();
        page.locator(".walk-grid [type=radio]").nth(2).check();
        page.locator(".walk-grid .btn").click();
        assertThat(page.locator(".book-list [data-state=waiting]")).hasCount(2);
        page.context().setOffline(false);
        page.evaluate("dispatchEvent(new Event('online'))");
        assertThat(page.locator(".book-list [data-state=sent]")).hasCount(2);
        Browser.expectAccessible(page);

        BufferedImage kept = QuarkusTransaction.requiringNew()
                .call(() -> image(ObservationPhoto.<ObservationPhoto>find("observation.contribution.body", words)
                        .firstResult()
                        .image));
        int middle = kept.getRGB(kept.getWidth() / 2, kept.getHeight() / 2);
        assertThat(middle >> 16 & 0xFF).isBetween(60, 200);
        assertThat(middle & 0xFF).isBetween(60, 200);
        assertThat(kept.getRGB(30, 30) >> 16 & 0xFF).isGreaterThan(230);
    }

    private static BufferedImage image(byte[] jpeg) {
        try {
            return ImageIO.read(new ByteArrayInputStream(jpeg));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
