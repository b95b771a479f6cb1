package fr.portevoix.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.BoundingBox;
import fr.portevoix.journey.Browser.Screen;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Things are put in order with a finger, a mouse or the keyboard, and come back as they were left. */
@QuarkusTest
@TestProfile(DemoProfile.class)
class RankingJourneyTest extends Journey {
    private static final String PLACES = CONTRACT + "/enquetes/vous-et-vos-lieux";

    private Page ranking(Screen screen, String language) {
        Page page = open(screen, "fr", true);
        page.navigate(PLACES + "?langue=" + language + "#q-first");
        assertThat(page.locator(".unranked")).isVisible();
        return page;
    }

    private static Locator thing(Page page, String name) {
        return page.locator(".unranked .add", new Page.LocatorOptions().setHasText(name));
    }

    private static void expectOrder(Page page, String... things) {
        assertThat(page.locator(".ranked .what")).hasText(things);
    }

    @ParameterizedTest
    @CsvSource({"fr, PHONE", "ar, NARROW", "fr-x-simple, DESK"})
    void is_accessible_before_and_after_things_are_in_order(String language, Screen screen) {
        Page page = ranking(screen, language);
        Browser.expectAccessible(page);
        page.locator(".add").first().click();
        page.locator(".add").first().click();
        Browser.expectAccessible(page);
    }

    @Test
    void goes_by_touch_and_can_be_read_over_and_sent() {
        Page page = ranking(Screen.PHONE, "fr");
        thing(page, "Planter des arbres").click();
        thing(page, "Poser des bancs").click();
        thing(page, "Mieux éclairer").click();
        expectOrder(page, "Planter des arbres", "Poser des bancs", "Mieux éclairer");
        page.locator(".ranked li").nth(2).locator(".up").click();
        page.locator(".ranked li").nth(0).locator(".out").click();
        expectOrder(page, "Mieux éclairer", "Poser des bancs");
        toTheEnd(page);
        assertThat(page.locator(".over")).containsText("1. Mieux éclairer, 2. Poser des bancs");
        send(page);
        assertThat(page).hasURL(Pattern.compile(".*/suivi/.*"));
    }

    @Test
    void goes_by_keyboard_which_stays_on_what_it_moves() {
        Page page = ranking(Screen.DESK, "fr");
        thing(page, "Mieux éclairer").focus();
        page.keyboard().press("Enter");
        page.keyboard().press("Enter");
        expectOrder(page, "Mieux éclairer", "Poser des bancs");
        page.locator(".ranked .down").first().focus();
        page.keyboard().press("Enter");
        expectOrder(page, "Poser des bancs", "Mieux éclairer");
        assertThat(page.locator(".ranked li").nth(1).locator(".up")).isFocused();
        assertThat(page.locator("[data-kind=ranking] [role=status]")).containsText("place 2");
        page.keyboard().press("Enter");
        expectOrder(page, "Mieux éclairer", "Poser des bancs");
    }

    @Test
    void goes_by_dragging() {
        Page page = ranking(Screen.DESK, "fr");
        thing(page, "Mieux éclairer").click();
        thing(page, "Poser des bancs").click();
        thing(page, "Planter des arbres").click();
        BoundingBox from = page.locator(".grip").nth(2).boundingBox();
        BoundingBox to = page.locator(".grip").nth(0).boundingBox();
        page.mouse().move(from.x + 10, from.y + 10);
        page.mouse().down();
        page.mouse().move(to.x + 10, to.y + 30, new com.microsoft.playwright.Mouse.MoveOptions().setSteps(8));
        page.mouse().up();
        expectOrder(page, "Planter des arbres", "Mieux éclairer", "Poser des bancs");
    }

    @Test
    void comes_back_after_the_page_is_loaded_anew() {
        Page page = ranking(Screen.PHONE, "fr");
        thing(page, "Refaire les trottoirs").click();
        thing(page, "Mieux éclairer").click();
        page.reload();
        expectOrder(page, "Refaire les trottoirs", "Mieux éclairer");
    }

    @Test
    void goes_without_javascript() {
        Page page = open(Screen.PHONE, "fr", false);
        page.navigate(PLACES);
        page.locator("[name=q-first-ombre]").selectOption("1");
        page.locator("[name=q-first-bancs]").selectOption("2");
        page.click("form.survey button.btn.block");
        assertThat(page).hasURL(Pattern.compile(".*/suivi/.*"));
    }
}
