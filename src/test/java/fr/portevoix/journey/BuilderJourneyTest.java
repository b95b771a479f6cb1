package fr.portevoix.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.BoundingBox;
import fr.portevoix.journey.Browser.Screen;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A facilitator begins a survey from a model, orders its questions, looks at it, and has it tried on a telephone. */
@QuarkusTest
@TestProfile(DemoProfile.class)
class BuilderJourneyTest extends Journey {
    private static final String FACILITATOR = "animation@demo.example";

    @Test
    void questions_are_dragged_with_the_mouse_and_moved_by_keyboard_as_often_as_one_likes() {
        Page page = begun("habitants");
        Locator grip = page.locator("#question-ratings .grip");
        // The first one at the top of the screen, so that the third is on it too.
        page.locator("#question-quartier").evaluate("question => question.scrollIntoView()");
        BoundingBox from = grip.boundingBox();
        BoundingBox first = page.locator("#question-quartier").boundingBox();
        page.mouse().move(from.x + from.width / 2, from.y + from.height / 2);
        page.mouse().down();
        page.mouse().move(from.x, first.y + 4, new com.microsoft.playwright.Mouse.MoveOptions().setSteps(8));
        page.waitForNavigation(() -> page.mouse().up());
        assertThat(order(page)).startsWith("ratings", "quartier", "feeling", "needs");

        page.focus("#bas-ratings");
        for (int press = 0; press < 2; press++) {
            page.waitForNavigation(() -> page.keyboard().press("Enter"));
            assertThat(page.locator("#bas-ratings")).isFocused();
        }
        assertThat(order(page)).startsWith("quartier", "feeling", "ratings", "needs");
        page.focus("#haut-feeling");
        page.waitForNavigation(() -> page.keyboard().press("Enter"));
        assertThat(page.locator("#bas-feeling")).isFocused();
        assertThat(order(page)).startsWith("feeling", "quartier", "ratings");
        Browser.expectAccessible(page);
    }

    @Test
    void the_preview_speaks_arabic_and_asks_what_the_answers_ask_for() {
        Page page = begun("jeunes");
        String preview = page.url().replaceAll("[?#].*", "") + "/apercu";
        page.navigate(preview + "?langue=ar");
        Browser.expectAccessible(page);
        assertThat(page.locator("[data-code=info_school]")).isHidden();
        page.check("[name=q-situation][value=lyceen]");
        assertThat(page.locator("[data-code=info_school]")).isVisible();
        assertThat(page.locator("[data-code=info_adult]")).isHidden();
        page.click("text=par téléphone");
        assertThat(page.locator("html")).hasAttribute("dir", "rtl");
        Browser.expectAccessible(page);
        page.navigate(SURVEY);
        assertThat(page.locator("html")).hasAttribute("lang", "fr");
    }

    @Test
    void a_survey_is_tried_on_a_telephone_before_it_opens_and_nothing_is_kept() {
        Page page = begun("telephone");
        String opening = page.url().replaceAll("[?#].*", "") + "/ouverture";
        page.navigate(opening);
        Browser.expectAccessible(page);
        String trial = page.locator(".try a").getAttribute("href").replaceFirst("^https?://[^/]+", "");

        Page phone = open(Screen.PHONE, "fr", true);
        phone.navigate(trial);
        assertThat(phone.locator("main")).containsText("Ceci est un essai");
        phone.click(".start");
        at(phone, "Moins de 60 ans").check();
        toTheEnd(phone);
        Browser.expectAccessible(phone);
        phone.click(".end .btn");
        phone.waitForURL("**/ESSAI");
        assertThat(phone.locator("main")).containsText("n’a pas de reçu");
        Browser.expectAccessible(phone);
        assertThat((Integer) phone.evaluate("Object.keys(localStorage).filter(name => /q-|letter/.test(name)).length"))
                .isZero();

        Page desk = signedIn(FACILITATOR);
        desk.navigate(opening);
        assertThat(desk.locator("main")).containsText("1 essai");
    }

    /** A draft made from a model; its page. */
    private Page begun(String model) {
        Page page = signedIn(FACILITATOR);
        page.navigate(CONTRACT + "/bureau/enquetes");
        page.selectOption("[name=depart]", "modele:" + model);
        page.click("form:has([name=depart]) button");
        page.waitForURL("**/bureau/enquetes/*");
        return page;
    }

    @SuppressWarnings("unchecked")
    private static List<String> order(Page page) {
        return ((List<String>) page.evaluate("[...document.querySelectorAll('ol.movable > li')].map(item => item.id)"))
                .stream().map(id -> id.replace("question-", "")).toList();
    }
}
