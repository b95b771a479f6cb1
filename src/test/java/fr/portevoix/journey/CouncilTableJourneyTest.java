package fr.portevoix.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import fr.portevoix.journey.Browser.Screen;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** A council on its phones and on its wall: the table, a neighbour's words, a meeting with its quorum and its minutes. */
@QuarkusTest
@TestProfile(DemoProfile.class)
class CouncilTableJourneyTest extends Journey {
    private static final String MEMBER = "membre@demo.example";
    private static final String COUNCIL = "/carcassonne/conseil/conseil-citoyen";
    private static final String DESK = "/carcassonne/bureau/conseils/conseil-citoyen";

    @Test
    void a_member_finds_the_table_on_a_phone_and_brings_in_a_neighbours_words_by_keyboard() {
        Page page = seated(true);
        assertThat(page.url()).endsWith(COUNCIL + "/table");
        assertThat(page.locator("main")).containsText("Bonjour Nadia.");
        for (String path : List.of(
                COUNCIL + "/table",
                COUNCIL + "/table?langue=ar",
                COUNCIL + "/relais",
                COUNCIL + "/relais?langue=ar",
                COUNCIL,
                "/carcassonne/conseil")) {
            page.navigate(path);
            Browser.expectAccessible(page);
            assertThat((int) page.evaluate("document.documentElement.scrollWidth"))
                    .as("width of %s", path)
                    .isLessThanOrEqualTo(360);
        }
        page.navigate(COUNCIL + "/relais?langue=fr");
        page.locator("#texte").focus();
        page.keyboard().type("La lumière du passage est cassée depuis un mois.");
        page.locator("main form button.btn").focus();
        page.keyboard().press("Enter");
        assertThat(page.locator("#recepisse")).containsText("À donner à la personne");
        Browser.expectAccessible(page);
        String number = page.locator("#recepisse bdi").textContent();
        page.click("text=Imprimer un billet");
        assertThat(page.locator("h1 + .quote")).containsText(number);
        Browser.expectAccessible(page);
    }

    @Test
    void without_scripts_the_same_words_are_kept() {
        Page page = seated(false);
        page.navigate(COUNCIL + "/relais");
        page.fill("#texte", "Un banc serait utile près de l’arrêt.");
        page.click("main form button.btn");
        assertThat(page.locator("#recepisse")).containsText("À donner à la personne");
        assertThat(page.locator("main")).containsText("Un banc serait utile");
    }

    @Test
    void a_meeting_is_convened_counted_shown_on_the_wall_and_remembered() {
        Page page = signedIn("animation@demo.example");
        page.navigate(DESK);
        Browser.expectAccessible(page);
        page.navigate("/carcassonne/bureau/conseils");
        Browser.expectAccessible(page);
        page.navigate("/carcassonne/bureau/reunions/nouvelle");
        page.selectOption("#instance", "conseil-citoyen");
        page.fill("#titre", "Séance du soir");
        page.fill("#jour", LocalDate.now().toString());
        page.click("main form button.btn");
        page.locator("h1").waitFor();
        String slug = page.url().replaceAll(".*/", "");
        page.navigate(DESK + "/reunions/" + slug);
        Browser.expectAccessible(page);
        for (int i = 0; i < 6; i++) {
            page.locator("input[value=PRESENT]").nth(i).check();
        }
        assertThat(page.locator("#quorum")).containsText("6 membres qui votent");
        assertThat(page.locator("#quorum")).containsText("Il est atteint.");
        Browser.expectAccessible(page);
        page.click("text=Compte rendu");
        assertThat(page.locator("textarea")).hasValue(Pattern.compile("atteint"));
        Browser.expectAccessible(page);
        page.navigate(DESK + "/projection");
        Browser.expectAccessible(page);
        page.click(".grid a");
        assertThat(page.locator(".discussed").first()).containsText("commentaire");
        Browser.expectAccessible(page);
        page.keyboard().press("ArrowRight");
        assertThat(page.locator(".one-passage")).containsText("Passage 1 sur");
        Browser.expectAccessible(page);
    }

    /** The member comes by the door that everybody sees at the foot of a page. */
    private Page seated(boolean javaScript) {
        Page page = open(Screen.PHONE, "fr", javaScript);
        page.navigate("/carcassonne/bureau");
        page.fill("[name=email]", MEMBER);
        page.fill("[name=password]", "portevoix-demo");
        page.click("main form[action='/connexion'] button");
        page.waitForURL("**" + COUNCIL + "/table");
        return page;
    }
}
