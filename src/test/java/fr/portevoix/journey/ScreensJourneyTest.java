package fr.portevoix.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import fr.portevoix.journey.Browser.Screen;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** One question per screen: the eye, the keyboard and the browser's own « Back » find their way. */
@QuarkusTest
@TestProfile(DemoProfile.class)
class ScreensJourneyTest extends Journey {
    @ParameterizedTest
    @CsvSource({"fr, PHONE", "ar, PHONE", "en, NARROW", "fr-x-simple, NARROW", "ar, NARROW"})
    void every_screen_is_accessible(String language, Screen screen) {
        Page page = open(screen, "fr", true);
        page.navigate(SURVEY + "?langue=" + language);
        Browser.expectAccessible(page);
        page.click(".start");
        for (int turn = 0; !page.locator(".over").isVisible() && turn < SCREENS; turn++) {
            assertThat(page.locator(".q:not(.away)")).hasCount(1);
            Browser.expectAccessible(page);
            page.click(".next");
        }
        Browser.expectAccessible(page);
    }

    @Test
    void a_fault_would_be_seen() {
        Page page = started();
        page.evaluate(
                """
                () => {
                  const main = document.querySelector('main');
                  main.append(document.createElement('img'));
                  const wide = main.appendChild(document.createElement('p'));
                  wide.textContent = 'Trop large';
                  wide.style.width = wide.style.maxWidth = '3000px';
                }
                """);
        assertThat(Browser.faults(page))
                .anyMatch(fault -> fault.contains("image-alt"))
                .anyMatch(fault -> fault.endsWith("scrolls sideways"));
    }

    @Test
    void leads_the_keyboard_to_the_question_and_says_which_one_it_is() {
        Page page = started();
        page.click(".next");
        assertThat(page.locator(".step p")).hasText("Question 2 sur 7");
        assertThat(page.locator(".live")).hasText("Question 2 sur 7");
        assertThat((Boolean) page.evaluate(
                        "document.activeElement === document.querySelector('.q:not(.away) :is(legend, label)')"))
                .isTrue();
    }

    @Test
    void the_browsers_back_goes_one_question_back_and_keeps_the_answer() {
        Page page = started();
        at(page, "Grazailles").check();
        page.click(".next");
        page.click(".next");
        assertThat(page.locator(".step p")).hasText("Question 3 sur 7");
        page.goBack();
        assertThat(page.locator(".step p")).hasText("Question 2 sur 7");
        page.click(".back");
        assertThat(page.locator(".step p")).hasText("Question 1 sur 7");
        assertThat(page.getByLabel("Grazailles")).isChecked();
        page.goBack();
        assertThat(page.locator(".start")).isVisible();
        page.goForward();
        assertThat(page.locator(".step p")).hasText("Question 1 sur 7");
    }

    @Test
    void too_many_boxes_are_told_at_the_question_at_once() {
        Page page = started();
        at(page, "Transports");
        for (String priority : List.of("Transports", "Espaces verts", "Sécurité", "Santé")) {
            page.getByLabel(priority, new Page.GetByLabelOptions().setExact(true))
                    .check();
        }
        page.click(".next");
        assertThat(page.locator(".q:not(.away) .error")).hasText("Choisissez 3 réponses au plus.");
        Browser.expectAccessible(page);
        page.getByLabel("Santé", new Page.GetByLabelOptions().setExact(true)).uncheck();
        assertThat(page.locator(".error")).hasCount(0);
        page.click(".next");
        assertThat(page.locator(".step p")).hasText("Question 5 sur 7");
    }

    @Test
    void what_the_server_does_not_take_opens_at_the_first_question_to_mend() {
        Page page = started();
        at(page, NEEDS).fill("x".repeat(4001));
        toTheEnd(page);
        page.click(".end .btn");
        assertThat(page.locator(".q:not(.away) .error")).containsText("4001");
        assertThat(page).hasURL(Pattern.compile(".*#q-needs"));
        assertThat(page.getByLabel(NEEDS)).hasValue("x".repeat(4001));
        Browser.expectAccessible(page);
        page.getByLabel(NEEDS).fill("Des bancs.");
        page.click(".next");
        assertThat(page.locator(".over")).isVisible();
        send(page);
        assertThat(page.locator("main")).containsText("Des bancs.");
        page.goBack();
        assertThat(page.locator(".start")).isVisible();
        assertThat(page.locator("main")).not().containsText("Des bancs.");
    }

    @Test
    void nothing_at_all_comes_back_to_the_first_question() {
        Page page = started();
        toTheEnd(page);
        page.click(".end .btn");
        assertThat(page.locator(".q:not(.away) .error")).isVisible();
        assertThat(page).hasURL(Pattern.compile(".*#q-quartier"));
    }

    @Test
    void each_answer_can_be_changed_from_the_reading_over() {
        Page page = started();
        at(page, "Grazailles").check();
        toTheEnd(page);
        assertThat(page.locator(".over .line").first()).containsText("Grazailles");
        page.locator(".over .line button").first().click();
        page.getByLabel("Bastide / Pont-Vieux").check();
        page.click(".next");
        assertThat(page.locator(".over .line").first()).containsText("Bastide / Pont-Vieux");
    }

    @Test
    void enter_in_a_field_goes_on_and_never_sends_half_a_form() {
        Page page = started();
        at(page, "Grazailles").check();
        page.keyboard().press("Enter");
        assertThat(page.locator(".step p")).hasText("Question 2 sur 7");
    }

    private Page started() {
        Page page = open(Screen.PHONE, "fr", true);
        page.navigate(SURVEY);
        page.click(".start");
        return page;
    }
}
