package fr.portevoix.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import fr.portevoix.journey.Browser.Screen;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** An interviewer calls one person after the other, without a mouse, and without JavaScript where there is none. */
@QuarkusTest
@TestProfile(DemoProfile.class)
class CallJourneyTest extends Journey {
    private static final Pattern NUMBER = Pattern.compile("[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]");
    private static final String WORDS = "Un médecin.";

    private int strokes;

    @Test
    void holds_an_interview_by_keyboard_alone_and_reads_a_receipt_out() {
        Page page = console(Screen.DESK, true);
        press(page, "Enter");
        assertThat(page.locator("#dial")).isFocused();
        Browser.expectAccessible(page);
        String person = page.locator("#dial").textContent();
        strokes = 0;
        press(page, "Digit0", "Enter");
        assertThat(page.locator("#lu")).isChecked();
        press(page, "Digit3", "Enter", "Digit2", "Enter");
        page.keyboard().type(WORDS);
        strokes += WORDS.length();
        press(page, "Enter", "Digit6", "Digit7");
        Browser.expectAccessible(page);
        press(page, "Enter", "Enter", "Digit1", "Enter", "Digit3", "Control+Enter");
        assertThat(page.locator(".spell")).hasText(NUMBER);
        assertThat(page.locator("#dial")).isFocused();
        assertThat(page.locator("#dial")).not().hasText(person);
        assertThat(page.locator(".title")).containsText("entretien");
        Browser.expectAccessible(page);
        // 16 keys and the words said; at two keys a second the interview waits for the person, not for the console.
        assertThat(strokes).isLessThanOrEqualTo(17 + WORDS.length());

        String receipt = page.locator(".spell").textContent();
        page.navigate(CONTRACT + "/suivi/" + receipt);
        assertThat(page.locator("main")).containsText(WORDS);
    }

    @Test
    void ends_calls_without_an_interview_by_keyboard() {
        Page page = console(Screen.DESK, true);
        press(page, "Enter");
        String person = page.locator("#dial").textContent();
        press(page, "Digit1", "Enter");
        assertThat(page.locator("p.message")).containsText("Pas de réponse");
        assertThat(page.locator("#dial")).not().hasText(person);
        assertThat(page.locator("#dial")).isFocused();
        press(page, "Digit8");
        assertThat(page.locator("#quand")).isFocused();
        page.fill("#quand", "2020-01-01T10:00");
        page.click("button[value=AGAIN]");
        assertThat(page.locator(".mend")).isFocused();
        Browser.expectAccessible(page);
    }

    @Test
    void is_told_to_read_the_information_and_loses_no_word() {
        Page page = console(Screen.PHONE, true);
        press(page, "Enter");
        page.locator("[name=q-needs]").fill(WORDS);
        press(page, "Control+Enter");
        assertThat(page.locator(".mend")).isFocused();
        assertThat(page.locator("[name=q-needs]")).hasValue(WORDS);
        Browser.expectAccessible(page);
    }

    @Test
    void works_without_javascript_and_in_arabic() {
        Page page = console(Screen.DESK, false);
        page.click("#next");
        page.click(".tongues a[lang=ar]");
        assertThat(page.locator("#questions")).hasAttribute("dir", "rtl");
        page.check("#lu");
        page.locator("input[name='q-feeling']").first().check();
        page.locator("#interview > button.btn").click();
        assertThat(page.locator(".spell")).hasText(NUMBER);
    }

    private Page console(Screen screen, boolean javaScript) {
        Page page = open(screen, "fr", javaScript);
        page.navigate("/connexion");
        page.fill("[name=email]", "appels@demo.example");
        page.fill("[name=password]", "portevoix-demo");
        page.click("main form[action='/connexion'] button");
        page.waitForURL("**/bureau/appels/**");
        // Whoever called before in this browser's stead may have left in the middle of a call.
        if (page.locator("#dial").isVisible()) {
            page.click("text=Pause");
        }
        assertThat(page.locator("#next")).isVisible();
        if (javaScript) {
            assertThat(page.locator("#next")).isFocused();
        }
        return page;
    }

    private void press(Page page, String... keys) {
        for (String key : keys) {
            page.keyboard().press(key);
            strokes++;
        }
    }
}
