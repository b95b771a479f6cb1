package fr.portevoix.journey;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import fr.portevoix.journey.Browser.Screen;
import io.quarkus.test.common.http.TestHTTPResource;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.TestInstance;

/** What every journey has: the demo running, one browser, and a new person's own window for each story. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class Journey {
    static final String CONTRACT = "/carcassonne";
    static final String SURVEY = CONTRACT + "/enquetes/votre-quartier-aujourd-hui";

    static final String NEEDS = "Selon vous, quels sont les principaux besoins";

    /** More screens than any survey of the demo has: whoever does not get on by then is stuck. */
    static final int SCREENS = 60;

    @TestHTTPResource("/")
    String address;

    private Browser browser;
    private BrowserContext person;
    private final List<BrowserContext> others = new ArrayList<>();

    @BeforeEach
    void openBrowser() {
        if (browser == null) {
            browser = new Browser(address.replaceAll("/$", ""));
        }
    }

    @AfterEach
    void closeOtherWindows() {
        others.forEach(BrowserContext::close);
        others.clear();
    }

    @AfterEach
    void closeWindow() {
        if (person != null) {
            person.close();
            person = null;
        }
    }

    @AfterAll
    void closeBrowser() {
        if (browser != null) {
            browser.close();
        }
    }

    /** A new person in front of this screen. */
    Page open(Screen screen, String language, boolean javaScript) {
        closeWindow();
        person = browser.person(screen, language, javaScript);
        return person.newPage();
    }

    /** One more person at the same time, signed in already. */
    Page beside(Screen screen, String language, boolean javaScript, String session) {
        BrowserContext other = browser.person(screen, language, javaScript);
        others.add(other);
        other.addCookies(List.of(new Cookie("session", session).setUrl(address)));
        return other.newPage();
    }

    /** A telephone whose browser is closed and opened again. */
    BrowserContext keptIn(Path folder) {
        return browser.keptIn(folder, Screen.PHONE, "fr");
    }

    /** Somebody of the demo's team, signed in at a desk. */
    Page signedIn(String email) {
        return signedIn(email, Screen.DESK);
    }

    Page signedIn(String email, Screen screen) {
        return signedIn(email, screen, true);
    }

    Page signedIn(String email, Screen screen, boolean javaScript) {
        Page page = open(screen, "fr", javaScript);
        page.navigate(CONTRACT + "/bureau");
        page.fill("[name=email]", email);
        page.fill("[name=password]", "portevoix-demo");
        page.click("main form[action='/connexion'] button");
        page.waitForURL("**/bureau");
        return page;
    }

    /** A resident answers on a phone with these words, from Grazailles; their receipt's number. */
    String residentSays(String words) {
        Page page = open(Screen.PHONE, "fr", true);
        page.navigate(SURVEY);
        page.click(".start");
        at(page, "Grazailles").check();
        at(page, NEEDS).fill(words);
        send(page);
        return page.url().replaceAll(".*/suivi/", "").replaceAll("[?#].*", "");
    }

    /** Goes on, screen by screen, to the question that has this label. */
    static Locator at(Page page, String label) {
        Locator field = page.getByLabel(label, new Page.GetByLabelOptions().setExact(false))
                .first();
        for (int screen = 0; !field.isVisible() && page.locator(".next").isVisible() && screen < SCREENS; screen++) {
            page.click(".next");
        }
        return field;
    }

    /** Goes on to the reading over. */
    static void toTheEnd(Page page) {
        for (int screen = 0; !page.locator(".over").isVisible() && screen < SCREENS; screen++) {
            page.click(".next");
        }
    }

    /** Waits until a promise in the page holds; the browser's own waiting takes any promise for a yes. */
    static void until(Page page, String promise) {
        for (int turn = 0; turn < 300; turn++) {
            if (Boolean.TRUE.equals(page.evaluate(promise))) {
                return;
            }
            page.waitForTimeout(100);
        }
        throw new AssertionError("Never came true: " + promise);
    }

    /** Goes on to the end, sends, and waits for the receipt. */
    static void send(Page page) {
        toTheEnd(page);
        page.click(".end .btn");
        page.waitForURL("**/suivi/**");
    }
}
