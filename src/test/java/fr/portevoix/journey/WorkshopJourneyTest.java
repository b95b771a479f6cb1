package fr.portevoix.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** A facilitator holds a workshop with a keyboard and a network that comes and goes. */
@QuarkusTest
@TestProfile(DemoProfile.class)
class WorkshopJourneyTest extends Journey {
    private static final String DESK = CONTRACT + "/bureau/ateliers";
    private static final String HELD = DESK + "/vivre-ensemble-lien-social-prevention-securite";

    private String begin(Page page, String title) {
        page.navigate(DESK + "/nouvelle");
        page.fill("[name=titre]", title);
        Browser.expectAccessible(page);
        page.click("text='Enregistrer'");
        assertThat(page.locator("p.message")).hasText("La séance est enregistrée.");
        Browser.expectAccessible(page);
        return page.url();
    }

    private static void type(Page page, String words) {
        page.keyboard().type(words);
        page.keyboard().press("Enter");
    }

    @Test
    void twenty_lines_are_typed_by_keyboard_and_a_network_that_drops_loses_and_doubles_none() {
        Page page = signedIn("animation@demo.example");
        String session = begin(page, "Atelier du réseau qui tombe");
        page.navigate(session + "/saisir");
        assertThat(page.locator("#texte")).isFocused();
        for (int line = 1; line <= 7; line++) {
            type(page, "Parole " + line);
        }
        assertThat(page.locator("#waiting")).hasText("Tout est enregistré.");
        page.context().setOffline(true);
        page.keyboard().press("Alt+Digit8");
        for (int line = 8; line <= 14; line++) {
            type(page, "Parole " + line);
        }
        assertThat(page.locator("#taken li.wait")).hasCount(7);
        assertThat(page.locator("#waiting")).containsText("7 lignes attendent sur cet appareil");
        Browser.expectAccessible(page);
        page.context().setOffline(false);
        for (int line = 15; line <= 20; line++) {
            type(page, "Parole " + line);
        }
        until(page, "document.querySelectorAll('#taken li.wait').length === 0");
        assertThat(page.locator("#waiting")).hasText("Tout est enregistré.");
        assertThat(page.locator("#texte")).isFocused();
        assertThat(page.locator("#count")).hasText("20");

        page.navigate(session + "/lignes");
        assertThat(page.locator("table.lines tbody tr")).hasCount(20);
        List<String> words = page.locator("table.lines tbody a").allTextContents();
        assertThat(words)
                .containsExactlyInAnyOrderElementsOf(IntStream.rangeClosed(1, 20)
                        .mapToObj(line -> "Parole " + line)
                        .toList());
        assertThat(page.locator("h2:has-text('Propositions')")).hasCount(1);
        Browser.expectAccessible(page);
    }

    @Test
    void a_page_that_is_closed_before_the_network_is_back_sends_its_lines_when_it_is_opened_again() {
        Page page = signedIn("animation@demo.example");
        String session = begin(page, "Atelier de la page fermée");
        page.navigate(session + "/saisir");
        page.route("**/saisir/ligne", route -> route.abort());
        type(page, "Une parole qui attend");
        assertThat(page.locator("#waiting")).containsText("1 ligne attend");
        Page later = page.context().newPage();
        page.close();
        later.navigate(session + "/saisir");
        until(later, "document.querySelectorAll('#taken li.wait').length === 0");
        assertThat(later.locator("#taken li")).hasCount(1);
        assertThat(later.locator("#taken li .what")).hasText("Une parole qui attend");
    }

    @Test
    void without_a_script_a_line_is_saved_and_the_next_one_can_be_typed() {
        Page page = signedIn("animation@demo.example", Browser.Screen.PHONE, false);
        page.navigate(DESK + "/nouvelle");
        page.fill("[name=titre]", "Atelier sans script");
        page.click("text='Enregistrer'");
        page.waitForURL("**/bureau/ateliers/atelier-sans-script*");
        page.navigate(page.url() + "/saisir");
        page.fill("#texte", "Une parole");
        page.press("#texte", "Enter");
        assertThat(page.locator("#taken .what")).hasText("Une parole");
        assertThat(page.locator("#texte")).hasValue("");
        assertThat(page.locator("#texte")).isFocused();
    }

    @Test
    void a_line_is_carried_from_topic_to_topic_by_keys_and_stays_where_it_was_put() {
        Page page = signedIn("animation@demo.example");
        page.navigate(HELD + "/tableau?phase=PROPOSALS");
        Browser.expectAccessible(page);
        Locator grip =
                page.locator("ol.pile[data-label='Se retrouver'] li .grip").first();
        String number = grip.locator("xpath=..").getAttribute("data-number");
        grip.focus();
        page.keyboard().press("Enter");
        assertThat(page.locator("#told")).containsText("prise");
        Browser.expectAccessible(page);
        page.keyboard().press("ArrowRight");
        page.keyboard().press("ArrowRight");
        page.keyboard().press("Enter");
        assertThat(page.locator("#told")).containsText("rangée");
        String label = page.locator("li[data-number='" + number + "']")
                .locator("xpath=..")
                .getAttribute("data-label");
        assertThat(label).isNotEqualTo("Se retrouver");
        page.reload();
        assertThat(page.locator("ol.pile[data-label='" + label + "'] li[data-number='" + number + "']"))
                .hasCount(1);
    }

    @Test
    void a_line_is_dragged_and_escape_brings_one_back() {
        Page page = signedIn("animation@demo.example");
        page.navigate(HELD + "/tableau?phase=EXAMPLES");
        Locator first = page.locator("ol.pile[data-label='Prévenir'] li").first();
        String number = first.getAttribute("data-number");
        Locator grip = first.locator(".grip");
        grip.focus();
        page.keyboard().press("Enter");
        page.keyboard().press("ArrowLeft");
        page.keyboard().press("Escape");
        assertThat(page.locator("ol.pile[data-label='Prévenir'] li[data-number='" + number + "']"))
                .hasCount(1);

        grip.scrollIntoViewIfNeeded();
        grip.hover();
        page.mouse().down();
        Locator target = page.locator("ol.pile[data-label='Se retrouver']");
        target.hover(new Locator.HoverOptions().setForce(true));
        page.mouse().up();
        assertThat(page.locator("ol.pile[data-label='Se retrouver'] li[data-number='" + number + "']"))
                .hasCount(1);
        assertThat(page.locator("#told")).containsText("rangée");
    }

    @Test
    void every_page_of_a_session_is_accessible_at_the_desk_and_for_residents() {
        Page page = signedIn("animation@demo.example");
        for (String address : List.of(
                DESK,
                HELD,
                HELD + "/lignes",
                HELD + "/lignes/1",
                HELD + "/liste",
                HELD + "/photos",
                HELD + "/relire",
                HELD + "/synthese",
                HELD + "/tableau",
                HELD + "/rue",
                HELD + "/rue/questions")) {
            page.navigate(address);
            Browser.expectAccessible(page);
        }
        page.navigate(HELD);
        String number = page.locator("b[dir=ltr]").first().textContent();
        for (String language : List.of("fr", "ar")) {
            Page resident = open(Browser.Screen.NARROW, language, true);
            for (String address : List.of(
                    CONTRACT + "/ateliers",
                    CONTRACT + "/ateliers/vivre-ensemble-lien-social-prevention-securite",
                    CONTRACT + "/ateliers/permanence-au-centre-social",
                    CONTRACT + "/suivi/" + number)) {
                resident.navigate(address);
                Browser.expectAccessible(resident);
            }
        }
    }
}
