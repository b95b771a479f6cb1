package fr.portevoix.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import fr.portevoix.journey.Browser.Screen;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** From an idea on a telephone to its public page, its supports, and the answer that its author reads. */
@QuarkusTest
@TestProfile(DemoProfile.class)
class ProposalJourneyTest extends Journey {
    private static final String PROPOSE = CONTRACT + "/propositions/appels/vos-idees";

    private String idea;

    @BeforeEach
    void an_idea_of_its_own() {
        idea = "Un kiosque à musique " + UUID.randomUUID();
    }

    /** Proposes on a telephone; the address of the receipt. */
    String propose(boolean javaScript, String language) {
        Page page = open(Screen.PHONE, language, javaScript);
        page.navigate(PROPOSE);
        if (javaScript) {
            Browser.expectAccessible(page);
        }
        page.fill("[name=besoin]", "On ne danse plus nulle part.");
        page.fill("[name=idee]", idea);
        page.locator("[name=quartier][value=grazailles]").check();
        page.click("form.propose .btn.block");
        page.waitForURL("**/suivi/**");
        assertThat(page.locator("main")).containsText(idea);
        if (javaScript) {
            Browser.expectAccessible(page);
        }
        return page.url();
    }

    /** The team publishes it; its public address. */
    String publish() {
        Page desk = signedIn("animation@demo.example");
        desk.navigate(CONTRACT + "/bureau/propositions");
        Browser.expectAccessible(desk);
        desk.getByText(idea).click();
        Browser.expectAccessible(desk);
        desk.click("form[action$='/publier'] .btn");
        assertThat(desk.locator(".message")).containsText("publiée");
        desk.navigate(CONTRACT + "/propositions?mots=" + idea.substring(idea.length() - 36));
        desk.locator("article a").first().click();
        return desk.url();
    }

    @Test
    void an_idea_is_published_supported_and_answered() {
        String receipt = propose(true, "fr");
        String address = publish();
        Page reader = open(Screen.PHONE, "fr", true);
        reader.navigate(address);
        Browser.expectAccessible(reader);
        reader.click("#soutien .btn");
        assertThat(reader.locator("#soutien")).containsText("Vous soutenez");
        assertThat(reader.locator("main")).containsText("1 soutien");
        Browser.expectAccessible(reader);
        reader.click("#soutien .btn");
        assertThat(reader.locator("main")).containsText("0 soutien");
        reader.navigate(receipt);
        assertThat(reader.locator("main")).containsText("Publiée, tout le monde peut la lire");
        Browser.expectAccessible(reader);
    }

    @ParameterizedTest
    @ValueSource(strings = {"fr", "ar"})
    void everything_works_without_javascript(String language) {
        String receipt = propose(false, language);
        String address = publish();
        Page reader = open(Screen.PHONE, language, false);
        reader.navigate(address);
        reader.click("#soutien .btn");
        assertThat(reader.locator("#soutien form[action$='/retirer']")).isVisible();
        reader.navigate(receipt);
        assertThat(reader.locator("main")).containsText(idea);
    }

    @Test
    void what_others_said_comes_while_one_types_and_takes_no_word_away() {
        Page page = open(Screen.PHONE, "fr", true);
        page.navigate(PROPOSE);
        page.locator("[name=idee]").pressSequentially("Il faudrait des arbre sur la plac");
        assertThat(page.locator(".alike")).containsText("De l’ombre et des bancs sur la place");
        Browser.expectAccessible(page);
        assertThat(page.locator("[name=idee]")).hasValue("Il faudrait des arbre sur la plac");
        page.click("[name=voir]");
        assertThat(page.locator("#semblables")).containsText("De l’ombre et des bancs sur la place");
        assertThat(page.locator("[name=idee]")).hasValue("Il faudrait des arbre sur la plac");
        Browser.expectAccessible(page);
    }

    @Test
    void every_page_is_accessible_on_a_telephone_and_in_arabic() {
        Page page = open(Screen.NARROW, "ar", true);
        for (String each : List.of(
                "", "?etat=under-study&tri=soutiens", "/appels/vos-idees", "/de-l-ombre-et-des-bancs-sur-la-place")) {
            page.navigate(CONTRACT + "/propositions" + each);
            Browser.expectAccessible(page);
        }
        Page desk = signedIn("animation@demo.example");
        for (String each :
                List.of("", "?etat=publiees", "/appels", "/appels/nouveau", "/appels/vos-idees", "/importer")) {
            desk.navigate(CONTRACT + "/bureau/propositions" + each);
            Browser.expectAccessible(desk);
        }
        desk.navigate(CONTRACT + "/bureau/propositions?etat=publiees");
        desk.getByText("Un petit marché le samedi matin").click();
        Browser.expectAccessible(desk);
        String one = desk.url();
        for (String each : List.of("/reunir", "/reunir?mots=arbre", "/partager")) {
            desk.navigate(one + each);
            Browser.expectAccessible(desk);
        }
        assertThat(one).contains("/bureau/propositions/");
    }
}
