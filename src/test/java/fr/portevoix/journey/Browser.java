package fr.portevoix.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** A real Chromium, Debian's own, as a phone or a desk sees our pages. */
final class Browser implements AutoCloseable {
    private static final List<String> PLACES = List.of("/usr/bin/chromium", "/usr/bin/chromium-browser");

    private static final List<String> ARGUMENTS =
            List.of("--no-sandbox", "--disable-gpu", "--disable-background-networking");

    private static final List<String> STANDARD =
            List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");
    private static final String AXE = AxeBuilder.getAxeScript();
    /** Asks axe for what is wrong and nothing else: its tale of what is right takes most of its time. */
    private static final String VIOLATIONS =
            """
            async tags => (await axe.run(document, { runOnly: tags, resultTypes: ['violations'] }))
              .violations.map(found => found.id + ' ' + found.nodes.map(node => node.target.join(' ')).join(', '))
            """;

    private final Playwright playwright;
    private final com.microsoft.playwright.Browser chromium;
    private final String address;

    /** How wide and high a screen is. */
    enum Screen {
        PHONE(360, 740),
        NARROW(320, 640),
        DESK(1440, 900);

        final int width;
        final int height;

        Screen(int width, int height) {
            this.width = width;
            this.height = height;
        }
    }

    Browser(String address) {
        this.address = address;
        playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        chromium = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(installed())
                        .setArgs(ARGUMENTS));
    }

    private static Path installed() {
        return Stream.concat(Stream.ofNullable(System.getenv("CHROMIUM")), PLACES.stream())
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow(
                        () -> new IllegalStateException(
                                "The journeys need Chromium. On Debian: sudo apt-get install chromium, or set CHROMIUM to its path."));
    }

    /** A new person's browser: no cookies, this screen and language, with or without JavaScript. */
    BrowserContext person(Screen screen, String language, boolean javaScript) {
        return chromium.newContext(new com.microsoft.playwright.Browser.NewContextOptions()
                .setBaseURL(address)
                .setViewportSize(screen.width, screen.height)
                .setLocale(language)
                .setJavaScriptEnabled(javaScript));
    }

    /** A telephone whose browser is closed and opened again: what it keeps lies in this folder. */
    BrowserContext keptIn(Path folder, Screen screen, String language) {
        return playwright
                .chromium()
                .launchPersistentContext(
                        folder,
                        new BrowserType.LaunchPersistentContextOptions()
                                .setExecutablePath(installed())
                                .setArgs(ARGUMENTS)
                                .setBaseURL(address)
                                .setViewportSize(screen.width, screen.height)
                                .setLocale(language));
    }

    /** Fails where axe finds anything against WCAG 2.2 AA, or where the page scrolls sideways. */
    static void expectAccessible(Page page) {
        assertThat(faults(page)).as("%s", page.url()).isEmpty();
    }

    /** What axe finds against WCAG 2.2 AA on a page, and whether it scrolls sideways; each with the page's address. */
    static List<String> faults(Page page) {
        page.evaluate(AXE);
        List<String> faults = new ArrayList<>();
        ((List<?>) page.evaluate(VIOLATIONS, STANDARD))
                .forEach(violation -> faults.add("axe on " + page.url() + ": " + violation));
        if (!(Boolean) page.evaluate("document.documentElement.scrollWidth <= document.documentElement.clientWidth")) {
            faults.add(page.url() + " scrolls sideways");
        }
        return faults;
    }

    @Override
    public void close() {
        chromium.close();
        playwright.close();
    }
}
