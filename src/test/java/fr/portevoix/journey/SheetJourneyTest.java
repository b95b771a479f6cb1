package fr.portevoix.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import fr.portevoix.journey.Browser.Screen;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import org.junit.jupiter.api.Test;

/** What somebody said feeds a sheet, and they read with their receipt when it is done. */
@QuarkusTest
@TestProfile(DemoProfile.class)
class SheetJourneyTest extends Journey {
    private static final String FACILITATOR = "animation@demo.example";
    private static final String TITLE = "Un composteur dans chaque cour";

    @Test
    void a_sheet_is_written_frozen_compared_published_done_and_told_back() {
        String receipt = residentSays("Un composteur au milieu de la cour, avec un gardien des vers.");

        Page page = signedIn(FACILITATOR);
        page.navigate(CONTRACT + "/bureau/fiches");
        page.fill("[name=title]", TITLE);
        page.click("text=Commencer la fiche");
        page.fill("[name=stakes]", "Les poubelles débordent de restes de cuisine.");
        page.click("summary:has-text('La vie de quartier')");
        page.getByLabel("2.2 Entretenir et embellir les lieux de vie").check();
        page.locator("[name=indicatorLabel]").first().fill("Composteurs posés");
        Browser.expectAccessible(page);
        page.click("button:text-is('Enregistrer')");
        page.click("text=Figer la version");
        assertThat(page.locator(".message")).containsText("est figée");

        page.click(".tabs >> text=Écrire");
        page.fill("[name=stakes]", "Les poubelles débordent d’épluchures.");
        page.click("button:text-is('Enregistrer')");
        page.fill("[name=note]", "Un mot plus juste.");
        page.click("text=Figer la version");
        Browser.expectAccessible(page);
        page.navigate(page.url() + "/comparer?de=1&a=2");
        assertThat(page.locator("section del")).containsText("de restes de cuisine");
        assertThat(page.locator("section ins")).containsText("d’épluchures");
        Browser.expectAccessible(page);

        page.click(".tabs >> text=Paroles reliées");
        page.click("summary:has-text('Filtrer')");
        page.fill("[name=mot]", "composteur au milieu");
        page.click("button:text-is('Filtrer')");
        page.locator("[name=choisi]").first().check();
        page.fill("[name=reason]", "Vous proposiez un composteur.");
        page.click("text=Relier celles qui sont cochées");
        assertThat(page.locator(".message")).containsText("1 contribution nourrit");
        Browser.expectAccessible(page);

        page.click(".tabs >> text=La fiche");
        page.click("text=Publier la version 2");
        page.click(".tabs >> text=Avancement");
        page.selectOption("[name=state]", "DONE");
        page.fill("[name=reason]", "Les douze composteurs sont posés.");
        page.click("text=Enregistrer l’étape");
        assertThat(page.locator("main")).containsText("Avant d’enregistrer");
        Browser.expectAccessible(page);
        page.click("text=Oui, enregistrer");
        assertThat(page.locator(".message")).containsText("L’étape est enregistrée");
        page.selectOption("[name=indicator]", new com.microsoft.playwright.options.SelectOption().setIndex(0));
        page.fill("[name=amount]", "12");
        page.click("text=Noter la mesure");
        assertThat(page.locator("#measures + .scroll")).containsText("12");
        Browser.expectAccessible(page);

        Page told = open(Screen.PHONE, "fr", true);
        told.navigate(CONTRACT + "/suivi/" + receipt);
        assertThat(told.locator("main")).containsText("Vous proposiez un composteur.");
        assertThat(told.locator("main")).containsText("Les douze composteurs sont posés.");
        told.locator(".chain a:has-text('" + TITLE + "')").first().click();
        assertThat(told.locator("h1")).hasText(TITLE);
        assertThat(told.locator(".timeline")).containsText("Les douze composteurs sont posés.");
        Browser.expectAccessible(told);
        told.click("text=Voir d’où elle vient");
        assertThat(told.locator("main")).containsText("‹ 11");
        Browser.expectAccessible(told);
    }

    @Test
    void residents_read_sheets_on_a_phone_in_arabic_and_see_what_changed() {
        Page page = open(Screen.PHONE, "ar", true);
        page.navigate(CONTRACT + "/fiches");
        Browser.expectAccessible(page);
        page.click("text=Des médiateurs le soir");
        Browser.expectAccessible(page);
        String sheet = page.url();
        page.navigate(sheet + "/origine");
        Browser.expectAccessible(page);
        page.navigate(sheet + "/versions?vue=cote");
        assertThat(page.locator("section del").first()).containsText("22 h");
        Browser.expectAccessible(page);
    }
}
