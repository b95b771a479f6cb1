package fr.portevoix.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import fr.portevoix.journey.Browser.Screen;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.util.List;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;

/** What each of the others at the desk may see: the administrator, the referent, the COPIL. */
@QuarkusTest
@TestProfile(DemoProfile.class)
class TeamJourneyTest extends Journey {
    private static final String ADMINISTRATOR = "admin@demo.example";
    private static final String REFERENT = "animation@demo.example";

    @Test
    void a_text_put_aside_is_the_referents_alone_until_its_name_is_masked() {
        String receipt = residentSays("Untelle Zorglub crie la nuit sous le porche.");
        Page page = signedIn(ADMINISTRATOR);
        page.navigate(CONTRACT + "/bureau/lire?mot=porche");
        page.locator("main").focus();
        page.keyboard().press("s");
        assertThat(page.locator("#save")).containsText("avec le référent");
        assertSeesNowhere(page, "porche");
        assertThat(page.navigate(CONTRACT + "/bureau/referent").status()).isEqualTo(403);

        page = signedIn(REFERENT);
        page.click("nav.menu >> text=Référent");
        Browser.expectAccessible(page);
        page.click("main >> text=Lire ce texte");
        assertThat(page.locator("blockquote.words")).containsText("Untelle Zorglub");
        page.evaluate(
                "() => { const area = document.getElementById('masque'); area.focus(); area.setSelectionRange(0, 15) }");
        page.click("text=Masquer la sélection");
        page.getByLabel("Sécurité", new Page.GetByLabelOptions().setExact(true))
                .first()
                .check();
        Browser.expectAccessible(page);
        page.click("text=Rendre lisible, masqué ainsi");
        assertThat(page.locator(".message")).containsText("lisibles");

        page = signedIn(ADMINISTRATOR);
        page.navigate(CONTRACT + "/bureau/contributions?mot=porche");
        assertThat(page.locator("table.rows")).containsText("[nom masqué] crie la nuit sous le porche.");
        assertThat(page.content()).doesNotContain("Zorglub");
        page.navigate(CONTRACT + "/bureau/journal");
        assertThat(page.locator("main")).containsText("parole sensible rendue lisible, masquée");
        assertThat(page.content()).doesNotContain("Zorglub");
        assertThat(page.navigate(CONTRACT + "/suivi/" + receipt).status()).isEqualTo(200);
    }

    @Test
    void a_member_of_the_copil_reads_their_note_and_takes_it_along_but_changes_nothing() throws IOException {
        Page page = signedIn("copil@demo.example");
        assertThat(page.locator("nav.menu")).not().containsText("Lire et coder");
        page.click("main >> text=2023 : préparer le contrat de ville");
        assertThat(page.locator(".mark-line")).containsText("Réservé aux membres du COPIL");
        assertThat(page.locator("main >> text=Composer")).hasCount(0);
        assertThat(page.locator("main form")).hasCount(0);
        Browser.expectAccessible(page);
        String note = page.url();
        var file = page.waitForDownload(() -> page.click("text=Télécharger (DOCX)"));
        try (InputStream bytes = Files.newInputStream(file.path());
                XWPFDocument document = new XWPFDocument(bytes)) {
            assertThat(document.getTables()).isNotEmpty();
        }
        for (String closed : List.of(
                note + "/composer",
                CONTRACT + "/bureau/lire",
                CONTRACT + "/bureau/saisir",
                "/administration/comptes")) {
            assertThat(page.navigate(closed).status()).as(closed).isEqualTo(403);
        }
        Browser.expectAccessible(page);
    }

    @Test
    void on_a_telephone_the_menu_is_folded_and_opens_without_javascript() {
        Page page = signedIn(ADMINISTRATOR, Screen.PHONE, false);
        assertThat(page.locator("nav.menu .links")).isHidden();
        page.click("nav.menu summary");
        page.click("nav.menu >> text=Contributions");
        assertThat(page.locator("h1")).hasText("Contributions");
        assertThat(page.locator("nav.menu summary")).hasText("Menu : Contributions");
    }

    private static void assertSeesNowhere(Page page, String word) {
        for (String place : List.of("/bureau/lire?mot=", "/bureau/contributions?mot=")) {
            page.navigate(CONTRACT + place + word);
            assertThat(page.locator("main").textContent()).doesNotContain("Zorglub");
            assertThat(page.locator("main table.rows, main blockquote.words")).hasCount(0);
        }
    }
}
