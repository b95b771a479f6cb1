package fr.portevoix.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import fr.portevoix.journey.Browser.Screen;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.util.List;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.junit.jupiter.api.Test;

/** A facilitator reads what was said, codes it, and tells it to the COPIL. */
@QuarkusTest
@TestProfile(DemoProfile.class)
class FacilitatorJourneyTest extends Journey {
    private static final String FACILITATOR = "animation@demo.example";
    private static final String DIRECT = "3.4";

    @Test
    void what_a_resident_says_is_read_coded_told_to_the_copil_and_told_back() throws IOException {
        Figures before = Figures.of(readNew(signedIn(FACILITATOR), "Avant"));

        String receipt = residentSays("Des poubelles tritubes devant la halle, et un épicier.");

        Page page = signedIn(FACILITATOR);
        find(page, "tritubes");
        press(page, "2");
        assertThat(theme(page, "Propreté")).hasAttribute("aria-pressed", "true");
        assertThat(page.locator("#save")).containsText("Enregistré");
        String node = page.locator("#noeud option:has-text('" + DIRECT + "')")
                .first()
                .textContent()
                .strip();
        page.locator("#noeud").focus();
        page.keyboard().type(DIRECT);
        page.keyboard().press("Tab");
        page.keyboard().press("Enter");
        assertThat(page.locator("button.tagged")).containsText(node.substring(DIRECT.length() + 1));
        page.locator("[data-key=Enter]").focus();
        page.keyboard().press("Enter");
        assertThat(page.locator("#reader")).containsText("Tout est lu");

        Page told = open(Screen.PHONE, "fr", true);
        told.navigate(CONTRACT + "/suivi/" + receipt);
        assertThat(told.locator("main")).containsText("Propreté");
        assertThat(told.locator("main")).containsText(node.substring(DIRECT.length() + 1));
        Browser.expectAccessible(told);

        page = signedIn(FACILITATOR);
        compose(page, "Après");
        add(page, "Texte libre", "Ce que nous entendons");
        page.fill("[name=text]", "Les habitants demandent **de la propreté** et des commerces.");
        keep(page);
        add(page, "Priorités", "Les priorités, encore");
        page.selectOption(
                "[name=measure]",
                page.locator("[name=measure] option:has-text('faudrait-il agir')")
                        .getAttribute("value"));
        keep(page);
        page.locator("button.step:has-text('Monter Les priorités, encore')").click();
        assertThat(page.locator(".message")).containsText("est maintenant en position");
        Locator last = page.locator("ol.blocks li").last();
        assertThat(last).containsText("Ce que nous entendons");
        page.click("text=Lire la note");
        assertThat(page.locator("article.note strong:text-is('de la propreté')"))
                .isVisible();
        Browser.expectAccessible(page);

        Figures after = Figures.of(page);
        assertThat(after.respondents()).isEqualTo(before.respondents() + 1);
        assertThat(after.cleanliness()).isEqualTo(before.cleanliness() + 1);
        assertThat(rowsOfTheFile(page)).containsSubsequence(rows(page));
    }

    @Test
    void codes_and_undoes_without_javascript() {
        residentSays("Un composteur partagé au pied de la tour.");
        Page page = signedIn(FACILITATOR, Screen.DESK, false);
        page.navigate(CONTRACT + "/bureau/lire?mot=composteur");
        theme(page, "Parcs et espaces verts").click();
        assertThat(theme(page, "Parcs et espaces verts")).hasAttribute("aria-pressed", "true");
        page.click("text=Annuler le dernier geste");
        assertThat(page.locator(".message")).containsText("Geste annulé");
        assertThat(theme(page, "Parcs et espaces verts")).hasAttribute("aria-pressed", "false");
    }

    @Test
    void is_told_when_a_code_did_not_arrive_and_sends_it_again() {
        residentSays("La passerelle vibre quand on la traverse.");
        Page page = signedIn(FACILITATOR);
        find(page, "passerelle");
        page.route("**/bureau/lire/**", route -> route.abort());
        press(page, "4");
        assertThat(page.locator("#save")).containsText("Ce geste n’est pas enregistré");
        assertThat(theme(page, "Déplacements")).hasAttribute("aria-pressed", "false");
        Browser.expectAccessible(page);
        page.unroute("**/bureau/lire/**");
        page.click("text=Réessayer");
        assertThat(theme(page, "Déplacements")).hasAttribute("aria-pressed", "true");
        page.reload();
        assertThat(theme(page, "Déplacements")).hasAttribute("aria-pressed", "true");
    }

    private static void find(Page page, String word) {
        page.click("nav.menu >> text=Lire et coder");
        page.locator("details.sift summary").press("Enter");
        page.fill("#mot", word);
        page.locator("#mot").press("Enter");
        assertThat(page.locator("blockquote.words")).containsText(word);
    }

    private static void press(Page page, String key) {
        page.locator("main").focus();
        page.keyboard().press(key);
    }

    private static Locator theme(Page page, String label) {
        return page.locator("button.theme:has-text('" + label + "')").first();
    }

    /** Begins a note on the consultation of 2027 from the plan for a COPIL, and stays where it is composed. */
    private static void compose(Page page, String title) {
        page.click("nav.menu >> text=Notes");
        page.click("text=Nouvelle note");
        page.fill("[name=title]", title);
        page.locator("[name=consultations]").all().forEach(Locator::uncheck);
        page.check("[name=consultations][value=revoyure-2027]");
        page.check("[name=template][value=copil]");
        page.click("text=Créer la note");
    }

    private static Page readNew(Page page, String title) {
        compose(page, title);
        page.click("text=Lire la note");
        return page;
    }

    private static void add(Page page, String kind, String title) {
        page.click("ul.kinds button:text-is('" + kind + "')");
        page.fill("[name=title]", title);
    }

    private static void keep(Page page) {
        page.click("text=Enregistrer le bloc");
        assertThat(page.locator(".message")).containsText("Le bloc est enregistré");
        page.click("text=Revenir aux blocs");
    }

    /** Every row of every table that the page shows, its cells joined. */
    @SuppressWarnings("unchecked")
    private static List<String> rows(Page page) {
        return (List<String>)
                page.evaluate(
                        "[...document.querySelectorAll('article.note table tr')].map(row => [...row.cells].map(cell => cell.innerText.trim()).join('|'))");
    }

    private static List<String> rowsOfTheFile(Page page) throws IOException {
        var file = page.waitForDownload(() -> page.click("text=Télécharger (DOCX)"));
        try (InputStream bytes = Files.newInputStream(file.path());
                XWPFDocument document = new XWPFDocument(bytes)) {
            return document.getTables().stream()
                    .flatMap(table -> table.getRows().stream())
                    .map(row -> String.join(
                            "|",
                            row.getTableCells().stream()
                                    .map(XWPFTableCell::getText)
                                    .map(String::strip)
                                    .toList()))
                    .toList();
        }
    }

    /** What a note on 2027 counts: people who answered, and texts coded as being about cleanliness. */
    private record Figures(int respondents, int cleanliness) {
        static Figures of(Page page) {
            return new Figures(
                    number(cells(page, "Les personnes rencontrées, canal par canal", "Ensemble")
                            .last()),
                    number(cells(page, "Besoins cités dans l’enquête en ligne", "Propreté")
                            .first()));
        }

        private static Locator cells(Page page, String block, String row) {
            return page.locator("article.note section:has(:is(h2, h3, h4):text-is('" + block + "')) tr:has(th:text-is('"
                    + row + "')) td");
        }

        private static int number(Locator cell) {
            return Integer.parseInt(cell.textContent().strip());
        }
    }
}
