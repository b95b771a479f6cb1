package fr.portevoix.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import fr.portevoix.council.amendment.AmendmentGround;
import fr.portevoix.journey.Browser.Screen;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A draft goes through three versions while several members write on it at once, some without JavaScript. */
@QuarkusTest
class AmendmentJourneyTest extends Journey {
    private AmendmentGround ground;
    private final List<Page> members = new ArrayList<>();
    private Page team;

    @Test
    void overlapping_changes_by_several_members_become_the_text_and_nobody_overwrites_anybody() {
        ground = AmendmentGround.laid();
        team = beside(Screen.DESK, "fr", true, ground.council.facilitator.cookie());
        String[] names = {"Ana", "Ben", "Chloé", "Driss", "Éva"};
        for (int one = 0; one < names.length; one++) {
            members.add(beside(
                    one % 2 == 0 ? Screen.PHONE : Screen.DESK,
                    "fr",
                    one != 1,
                    ground.member(names[one]).visitor().cookie()));
        }

        // All have the first version before them; two write on the same words, and send after one another.
        begins(0, "Vingt");
        begins(1, "Vingt");
        begins(2, "Peu de bus");
        begins(3, "Le stade");
        begins(4, "Vingt");
        Browser.expectAccessible(members.get(0));
        Browser.expectAccessible(members.get(2));
        writes(0, "Trente enfants du Nord attendent un local.", "Ils sont plus nombreux.");
        writes(1, "Vingt familles du Nord attendent un local.", "Les parents aussi.");
        writes(2, "Peu de bus le soir et le dimanche.", "J’y étais.");
        Browser.expectAccessible(members.get(0));

        // A member without JavaScript supports and discusses; another looks before sending.
        members.get(1).navigate(ground.path + "/amendements/3");
        members.get(1).click("text=Je soutiens");
        members.get(1).fill("[name=mots]", "Surtout le dimanche matin.");
        members.get(1).click("main form[action$='/remarques'] button");
        assertThat(members.get(1).locator(".remark")).containsText("Surtout le dimanche matin.");
        members.get(3).fill("#texte", "Le stade ferme à 18 h.");
        members.get(3).fill("#raison", "C’est trop tôt.");
        members.get(3).click("text=Voir ce que cela change");
        assertThat(members.get(3).locator("#seen + .change ins")).containsText("à 18 h");
        Browser.expectAccessible(members.get(3));

        // The team sees who is in whose way, puts them in order, decides, and builds the second version.
        team.navigate(ground.desk + "/amendements");
        assertThat(team.locator(".knot li")).hasCount(2);
        Browser.expectAccessible(team);
        team.click("text=En premier");
        assertThat(team.locator(".knot li").first()).containsText("familles");
        decides(1, "ACCEPTED");
        decides(2, "ACCEPTED");
        decides(3, "PARTLY", "et le dimanche matin");
        builds();
        assertThat(ground.text().stakes())
                .isEqualTo("Vingt familles du Nord attendent un local.\n"
                        + "Peu de bus le soir et le dimanche matin.\n"
                        + "Le stade ferme tôt.");

        // Who was still writing on the first version: elsewhere it is kept, on changed words they are told.
        members.get(3).click("text=Déposer ma demande");
        members.get(3).waitForURL("**/amendements/4");
        writes(4, "Vingt jeunes du Nord et du Sud attendent un local.", "Le Sud aussi.");
        Page late = members.get(4);
        assertThat(late.locator("#moved")).isVisible();
        assertThat(late.locator("#texte")).hasValue("Vingt jeunes du Nord et du Sud attendent un local.");
        Browser.expectAccessible(late);
        late.fill("#texte", "Vingt familles du Nord et du Sud attendent un local.");
        late.click("text=Déposer ma demande");
        late.waitForURL("**/amendements/5");
        members.get(0).navigate(ground.path + "/amendements/1");
        assertThat(members.get(0).locator("main")).containsText("ne s’applique plus");
        Browser.expectAccessible(members.get(0));

        // The third version.
        decides(4, "ACCEPTED");
        decides(5, "ACCEPTED");
        builds();
        assertThat(ground.text().stakes())
                .isEqualTo("Vingt familles du Nord et du Sud attendent un local.\n"
                        + "Peu de bus le soir et le dimanche matin.\n"
                        + "Le stade ferme à 18 h.");

        // Everything is told again, version by version, in Arabic on a phone; and each sees what became of theirs.
        Page reader = members.get(2);
        reader.navigate(ground.path + "/histoire?version=2&langue=ar");
        assertThat(reader.locator("main ins").first()).containsText("familles");
        Browser.expectAccessible(reader);
        reader.locator(".steps a").last().click();
        assertThat(reader.locator("main")).containsText("Le Sud aussi.");
        reader.navigate("/" + ground.council.slug + "/conseil/conseil/mes-contributions?langue=fr");
        assertThat(reader.locator("main")).containsText("Accepté en partie");
        Browser.expectAccessible(reader);
        reader.navigate(ground.path + "/amendements");
        Browser.expectAccessible(reader);
        reader.navigate(ground.path);
        reader.locator("a:has-text('Changer ce passage')").first().click();
        assertThat(reader.locator("#texte")).isVisible();
    }

    private void begins(int member, String passage) {
        Page page = members.get(member);
        page.navigate(ground.path + "/amendements");
        page.click("text=Proposer un changement");
        page.click(".passages a:has-text('" + passage + "')");
    }

    private void writes(int member, String words, String reason) {
        Page page = members.get(member);
        page.fill("#texte", words);
        page.fill("#raison", reason);
        page.click("text=Déposer ma demande");
    }

    private void decides(int number, String decision) {
        decides(number, decision, null);
    }

    private void decides(int number, String decision, String kept) {
        team.navigate(ground.desk + "/amendements/" + number);
        team.check("[value=" + decision + "]");
        if (kept != null) {
            team.fill("#gardes", kept);
        }
        team.fill("#motif", "Le pilote est d’accord.");
        Browser.expectAccessible(team);
        team.click("text=Enregistrer la décision");
        assertThat(team.locator(".message")).containsText("est décidé");
    }

    private void builds() {
        team.click("text=Construire la version suivante");
        Browser.expectAccessible(team);
        team.fill("#note", "Ce que le conseil a demandé.");
        team.click("#build ~ form button");
        assertThat(team.locator(".message")).containsText("figée et ouverte");
    }
}
