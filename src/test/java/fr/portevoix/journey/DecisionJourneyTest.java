package fr.portevoix.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import fr.portevoix.journey.Browser.Screen;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.time.LocalDate;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** From a meeting to the person who spoke: agenda, decision, one act of publishing, receipt, erratum. */
@QuarkusTest
@TestProfile(DemoProfile.class)
class DecisionJourneyTest extends Journey {
    private static final String FACILITATOR = "animation@demo.example";
    private static final String REASON = "Le budget est voté, les travaux commencent au printemps.";

    @Test
    void a_decision_goes_from_the_meeting_to_the_public_page_and_is_put_right_there() {
        String receipt = residentSays("Des poubelles quadritubes débordent près de l’école.");
        Page page = signedIn(FACILITATOR);
        codeTheFirst(page);

        page.click("nav.menu >> text=Réunions");
        Browser.expectAccessible(page);
        page.click("text=Nouvelle réunion");
        page.selectOption("[name=instance]", "comite-de-pilotage");
        page.fill("[name=titre]", "Comité de pilotage d’automne");
        page.fill("[name=jour]", LocalDate.now().toString());
        page.fill("[name=debut]", "14:00");
        Browser.expectAccessible(page);
        page.click("main >> text=Enregistrer");

        addPoint(page, "Point d’information");
        page.selectOption(
                "[name=sujet]",
                page.locator("option:has-text('2.2 Entretenir')").first().getAttribute("value"));
        page.fill("[name=duree]", "30");
        page.click("text=Ajouter à l’ordre du jour");
        Locator objective = page.locator("li.card", new Page.LocatorOptions().setHasText("2.2 Entretenir"));
        objective.getByText("Monter").focus();
        page.keyboard().press("Enter");
        assertThat(page.locator("ol.movable > li").first()).containsText("2.2 Entretenir");
        assertThat(page.locator("ol.movable > li").first()).containsText("14:00");
        Browser.expectAccessible(page);

        objective.getByText("Noter la décision").click();
        page.click("main >> text=Enregistrer le brouillon");
        assertThat(page.locator(".mend")).containsText("Dites ce qui a été décidé");
        Browser.expectAccessible(page);
        page.getByLabel("Adopté", new Page.GetByLabelOptions().setExact(true)).check();
        page.fill("[name=raison]", REASON);
        page.click("main >> text=Enregistrer le brouillon");
        assertThat(page.locator(".message")).containsText("Personne ne la lit");

        page.click("main >> text=Publier 1 décision…");
        assertThat(page.locator("main")).containsText("Le courriel, tel qu’il part");
        assertThat(page.locator("td.number").last()).containsText(Pattern.compile("[1-9]"));
        Browser.expectAccessible(page);
        page.click("#publier button");
        assertThat(page.locator(".message")).containsText("Décisions publiées");

        onThePhone(receipt);

        page = signedIn(FACILITATOR);
        page.click("nav.menu >> text=Décisions");
        page.click("main >> text=2.2 Entretenir >> nth=0");
        Browser.expectAccessible(page);
        page.fill("[name=erratum]", "Les travaux commencent à l’automne, pas au printemps.");
        page.fill("[name=raison]", "Le budget est voté, les travaux commencent à l’automne.");
        page.click("text=Publier l’erratum");
        assertThat(page.locator(".message")).containsText("Erratum publié");

        page = open(Screen.PHONE, "fr", true);
        page.navigate(CONTRACT + "/suivi/" + receipt);
        assertThat(page.locator(".chain")).containsText("à l’automne, pas au printemps");
        page.click(".chain >> text=Correction de la décision");
        assertThat(page.locator("main")).containsText("Ce qui avait été publié d’abord");
        assertThat(page.locator("main")).containsText(REASON);
        Browser.expectAccessible(page);
    }

    private void onThePhone(String receipt) {
        Page page = open(Screen.PHONE, "fr", true);
        page.navigate(CONTRACT + "/decisions");
        assertThat(page.locator("main")).containsText(REASON);
        Browser.expectAccessible(page);
        page.click("nav.filter >> text=Grazailles");
        assertThat(page.locator("nav.filter [aria-current]")).hasText("Grazailles");
        page.click("article >> text=2.2 Entretenir >> nth=0");
        assertThat(page.locator("main")).containsText(REASON);
        Browser.expectAccessible(page);
        page.navigate(CONTRACT + "/suivi/" + receipt);
        assertThat(page.locator(".chain")).containsText(REASON);
        page.navigate(CONTRACT + "/decisions?langue=ar");
        assertThat(page.locator("html").getAttribute("dir")).isEqualTo("rtl");
        Browser.expectAccessible(page);
    }

    /** Reads the words that came last and says what they are about. */
    private static void codeTheFirst(Page page) {
        page.navigate(CONTRACT + "/bureau/lire?mot=quadritubes");
        Locator theme = page.locator("button.theme:has-text('Propreté')").first();
        theme.click();
        assertThat(theme).hasAttribute("aria-pressed", "true");
    }

    private static void addPoint(Page page, String words) {
        page.fill("[name=texte]", words);
        page.click("text=Ajouter à l’ordre du jour");
        assertThat(page.locator("ol.movable")).containsText(words);
    }
}
