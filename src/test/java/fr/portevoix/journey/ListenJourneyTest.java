package fr.portevoix.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import fr.portevoix.journey.Browser.Screen;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Somebody who reads with difficulty has a question read to them, by their own device alone. */
@QuarkusTest
@TestProfile(DemoProfile.class)
class ListenJourneyTest extends Journey {
    /** A device with these voices, that writes down what it is given to say. */
    private static final String DEVICE =
            """
            (() => {
              const said = [];
              Object.defineProperty(window, "speechSynthesis", { value: {
                said, cancelled: 0, getVoices: () => %s,
                speak(piece) { said.push([piece.text, piece.lang, piece.voice.name]); },
                cancel() { this.cancelled++; }, addEventListener() {} } });
              window.SpeechSynthesisUtterance = function (text) { this.text = text; };
            })();
            """;

    private static final String ARABIC = "[{name: 'far', lang: 'ar-SA', localService: false},"
            + " {name: 'near', lang: 'ar_EG', localService: true}]";

    @Test
    void hears_label_and_answers_in_the_language_of_the_text_and_stops_at_the_second_press() {
        Page page = open(Screen.PHONE, "ar", true);
        page.addInitScript(DEVICE.formatted(ARABIC));
        page.navigate(SURVEY + "#q-feeling");
        Locator button = page.locator(".q[data-code=feeling] .listen");
        assertThat(button).isVisible();
        assertThat(button).hasText("استمع");
        button.click();
        assertThat(button).hasText("أوقف");
        assertThat((List<?>) page.evaluate("speechSynthesis.said"))
                .extracting(Object::toString)
                .containsExactly(
                        "[كيف تشعرون في حيّكم؟, ar_EG, near]",
                        "[جيد جدًا, ar_EG, near]",
                        "[جيد إلى حد ما, ar_EG, near]",
                        "[سيئ إلى حد ما, ar_EG, near]",
                        "[سيئ جدًا, ar_EG, near]");
        button.click();
        assertThat(button).hasText("استمع");
        assertThat((int) page.evaluate("speechSynthesis.cancelled")).isGreaterThanOrEqualTo(2);
        Browser.expectAccessible(page);
    }

    @Test
    void is_offered_no_voice_that_lives_elsewhere_or_speaks_another_language() {
        Page page = open(Screen.PHONE, "fr", true);
        page.addInitScript(DEVICE.formatted(ARABIC));
        page.navigate(SURVEY + "#q-feeling");
        page.waitForResponse("**/listen.js", () -> {});
        assertThat(page.locator(".listen")).hasCount(0);
    }

    @Test
    void hears_a_person_where_somebody_was_recorded_and_the_device_for_the_rest() {
        Page page = open(Screen.PHONE, "ar", true);
        page.addInitScript(DEVICE.formatted(ARABIC));
        page.addInitScript(
                "window.played = []; window.Audio = function (src) { this.pause = () => {};"
                        + " this.play = () => { played.push(src); setTimeout(() => this.onended()); return Promise.resolve(); } };");
        page.route("**/enquetes/votre-quartier-aujourd-hui*", route -> {
            var answer = route.fetch();
            route.fulfill(new com.microsoft.playwright.Route.FulfillOptions()
                    .setResponse(answer)
                    .setBody(answer.text()
                            .replace(
                                    "class=\"q\" data-code=\"feeling\"",
                                    "class=\"q\" data-sound=\"/son\" data-code=\"feeling\"")));
        });
        page.navigate(SURVEY + "#q-feeling");
        Locator button = page.locator(".q[data-code=feeling] .listen");
        assertThat(button).isVisible();
        button.click();
        page.waitForFunction("speechSynthesis.said.length === 4");
        assertThat((List<?>) page.evaluate("played"))
                .extracting(Object::toString)
                .containsExactly("/son");
    }
}
