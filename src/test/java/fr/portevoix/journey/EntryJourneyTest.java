package fr.portevoix.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import fr.portevoix.survey.paper.SheetNumber;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** A facilitator brings in what came by telephone, on paper and in files. */
@QuarkusTest
@TestProfile(DemoProfile.class)
class EntryJourneyTest extends Journey {
    private static final Pattern NUMBER = Pattern.compile("[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]");

    @Test
    void enters_what_somebody_said_by_keyboard_and_hands_over_a_receipt() {
        Page page = signedIn("animation@demo.example");
        page.click("nav.menu >> text=Saisir une parole");
        assertThat(page.locator("[name=texte]")).isFocused();
        page.keyboard().type("Le médecin part et personne ne le remplace.");
        page.keyboard().press("Alt+Digit3");
        page.keyboard().press("Control+Enter");
        assertThat(page.locator(".slip .number")).hasText(NUMBER);
        Browser.expectAccessible(page);
        String number = page.locator(".slip .number").textContent();
        assertThat(page.locator("[name=texte]")).isFocused();
        page.navigate(CONTRACT + "/suivi/" + number);
        assertThat(page.locator("main")).containsText("Le médecin part et personne ne le remplace.");
        assertThat(page.locator("main")).containsText("Grazailles");
    }

    @Test
    void who_sends_nothing_is_told_what_to_write() {
        Page page = signedIn("animation@demo.example");
        page.navigate(CONTRACT + "/bureau/saisir");
        page.keyboard().press("Control+Enter");
        assertThat(page.locator(".mend")).isVisible();
        Browser.expectAccessible(page);
    }

    @Test
    void enters_a_whole_answer_by_keyboard_and_hands_over_a_receipt() {
        Page page = signedIn("animation@demo.example");
        page.navigate(CONTRACT + "/bureau");
        page.click("text=Saisir une réponse");
        page.locator("input[name='q-quartier']").first().focus();
        page.keyboard().press("Space");
        for (int i = 0; i < 40 && !isOn(page, "textarea"); i++) {
            page.keyboard().press("Tab");
        }
        page.keyboard().type("Une maison de santé.");
        for (int i = 0; i < 60 && !isOn(page, "form.survey button.btn"); i++) {
            page.keyboard().press("Tab");
        }
        page.keyboard().press("Enter");
        assertThat(page.locator("p.message")
                        .filter(new com.microsoft.playwright.Locator.FilterOptions().setHasText(NUMBER)))
                .isVisible();
        Browser.expectAccessible(page);
        page.click("text=l’ouvrir");
        assertThat(page.locator("main")).containsText("Une maison de santé.");
    }

    @Test
    void two_people_type_one_sheet_by_keyboard_and_what_they_read_differently_is_settled() {
        String desk = CONTRACT + "/bureau/enquetes/votre-quartier-aujourd-hui";
        String number = SheetNumber.fresh().toString();
        Page page = signedIn("admin@demo.example");
        page.navigate(desk + "/papier");
        page.check("[name=doubleEntry]");
        Browser.expectAccessible(page);
        page.click("text='Enregistrer'");
        typeSheet(page, desk, number, "Digit1");
        assertThat(page.locator("body")).containsText("première saisie gardée");

        page = signedIn("animation@demo.example");
        typeSheet(page, desk, number, "Digit2");
        page.navigate(desk + "/papier/feuilles");
        Browser.expectAccessible(page);
        page.click("text=Feuille " + number);
        Browser.expectAccessible(page);
        page.locator("#feuille input[type=radio]").first().focus();
        page.keyboard().press("Space");
        page.keyboard().press("Tab");
        page.keyboard().press("Enter");
        assertThat(page.locator("body")).containsText("Feuille " + number + " enregistrée");

        page.navigate(desk + "/papier");
        page.uncheck("[name=doubleEntry]");
        page.click("text='Enregistrer'");
    }

    private static void typeSheet(Page page, String desk, String number, String quartier) {
        page.navigate(desk + "/saisir?canal=PAPER");
        assertThat(page.locator("[name=feuille]")).isFocused();
        page.keyboard().type(number);
        page.keyboard().press("Enter");
        page.keyboard().press(quartier);
        page.keyboard().press("Enter");
        page.keyboard().press("Digit1");
        page.keyboard().press("Control+Enter");
        assertThat(page.locator("body")).containsText("Feuille " + number);
    }

    @Test
    void a_roadmap_with_errors_is_told_row_by_row_and_nothing_comes_in() {
        Page page = signedIn("animation@demo.example");
        page.navigate(CONTRACT + "/bureau/feuille-de-route-import");
        page.fill("[name=title]", "Version fautive");
        page.setInputFiles(
                "[name=roadmap]",
                new FilePayload(
                        "feuille.csv",
                        "text/csv",
                        "code,parent,level,label\nA,,axe,Vivre ensemble\nB,Z,objectif,Orphelin\nC,A,objectif,\n"
                                .getBytes(StandardCharsets.UTF_8)));
        page.click("text=Lire le fichier");
        assertThat(page.locator("section.report")).containsText("Rien n’est importé");
        assertThat(page.locator("section.report tbody tr")).hasCount(2);
        assertThat(page.locator("[name=title]")).hasValue("Version fautive");
        Browser.expectAccessible(page);
        page.navigate(CONTRACT + "/bureau/feuille-de-route");
        assertThat(page.locator("main").textContent()).doesNotContain("Version fautive");
    }

    private static boolean isOn(Page page, String selector) {
        return (Boolean) page.evaluate("selector => document.activeElement.matches(selector)", selector);
    }
}
