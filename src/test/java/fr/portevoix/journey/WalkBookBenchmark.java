package fr.portevoix.journey;

import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import fr.portevoix.journey.Browser.Screen;
import fr.portevoix.walk.JoinCodes;
import fr.portevoix.walk.Walk;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;

/**
 * Times the notebook of a walk with three hundred notes on a telephone of 2015, which is this machine made six times
 * slower; its name keeps it out of the usual tests (see benchmarks.md).
 */
@QuarkusTest
@TestProfile(DemoProfile.class)
class WalkBookBenchmark extends Journey {
    private static final String WALK = "/carcassonne/diagnostics/de-l-ecole-a-l-arret-de-bus";
    private static final int NOTES = 300;
    private static final int SLOWER = 6;

    /** What the browser calls a long task, and how long a frame took, from the page's first moment. */
    private static final String WATCH =
            """
            globalThis.watched = { long: [], frames: [] };
            new PerformanceObserver((list) => list.getEntries().forEach((each) => watched.long.push(each.duration))).observe({ type: "longtask", buffered: true });
            let before = 0;
            const frame = (now) => { if (before) watched.frames.push(now - before); before = now; requestAnimationFrame(frame); };
            requestAnimationFrame(frame);
            """;

    @Inject
    JoinCodes joinCodes;

    @Test
    void times_three_hundred_notes() {
        String book = WALK + "/carnet/"
                + QuarkusTransaction.requiringNew()
                        .call(() -> joinCodes.of(Walk.<Walk>find("slug", "de-l-ecole-a-l-arret-de-bus")
                                .firstResult()));
        Page page = open(Screen.PHONE, "fr", true);
        page.addInitScript(WATCH);
        page.navigate(book);
        page.context().setOffline(false);
        page.evaluate(
                """
                async (many) => {
                  const store = await import("/walk-store.js");
                  for (let at = 0; at < many; at++) await store.keep({ key: store.fresh(), since: at, kind: "Une idée", language: "fr", fields: { genre: "IDEA", mots: `Note ${at}, avec des mots comme on en écrit en marchant, ni longs ni courts.` } }, []);
                }""",
                NOTES);
        page.context().route("**/carnet/**", route -> {
            if (route.request().method().equals("POST")) {
                route.abort();
            } else {
                route.resume();
            }
        });
        CDPSession device = page.context().newCDPSession(page);
        JsonObject slower = new JsonObject();
        slower.addProperty("rate", SLOWER);
        device.send("Emulation.setCPUThrottlingRate", slower);

        long begun = System.nanoTime();
        page.reload();
        page.waitForSelector(".book-list li");
        tell(page, "opened in " + (System.nanoTime() - begun) / 1_000_000 + " ms");

        page.getByLabel("En quelques mots").pressSequentially("Un trou dans le trottoir devant le numéro douze");
        tell(page, "forty-seven letters typed");

        page.getByLabel("Une idée", new Page.GetByLabelOptions().setExact(true)).check();
        begun = System.nanoTime();
        page.locator(".walk-book .btn.block").click();
        page.waitForFunction("document.querySelector('.book-told').textContent.includes('gardé')");
        tell(page, "note kept in " + (System.nanoTime() - begun) / 1_000_000 + " ms");

        for (int slice = 0; slice < 15 && page.getByText("Voir la suite").isVisible(); slice++) {
            page.getByText("Voir la suite").click();
        }
        tell(page, page.locator(".book-list li").count() + " lines shown, slice by slice");

        page.evaluate(
                "async () => { for (let at = 0; at < 60; at++) { scrollBy(0, 400); await new Promise(requestAnimationFrame); } }");
        tell(page, "scrolled through all");

        page.context().unroute("**/carnet/**");
        page.evaluate("dispatchEvent(new Event('online'))");
        begun = System.nanoTime();
        for (int tries = 0;
                tries < 600 && !page.locator(".book-count").textContent().contains("Tout est envoyé");
                tries++) {
            page.waitForTimeout(500);
            page.evaluate("dispatchEvent(new Event('online'))");
        }
        tell(page, "all sent in " + (System.nanoTime() - begun) / 1_000_000 + " ms");
    }

    private static void tell(Page page, String what) {
        page.waitForTimeout(500);
        Object figures = page.evaluate(
                """
                () => {
                  const sorted = [...watched.frames].sort((one, other) => one - other);
                  const told = `long tasks ${watched.long.length}, longest ${Math.max(0, ...watched.long).toFixed(0)} ms; frames: median ${(sorted[sorted.length >> 1] ?? 0).toFixed(0)} ms, 95 % ${(sorted[Math.floor(sorted.length * 0.95)] ?? 0).toFixed(0)} ms, longest ${(sorted.at(-1) ?? 0).toFixed(0)} ms`;
                  watched.long = [];
                  watched.frames = [];
                  return told;
                }""");
        System.out.println("BENCHMARK " + NOTES + " notes, CPU " + SLOWER + " times slower: " + what + ": " + figures);
    }
}
