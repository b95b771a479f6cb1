package fr.portevoix.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import fr.portevoix.account.TestPeople;
import fr.portevoix.council.CouncilGround.Seated;
import fr.portevoix.council.ballot.BallotGround;
import fr.portevoix.council.ballot.Method;
import fr.portevoix.journey.Browser.Screen;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Members vote on a telephone, by keyboard, and without JavaScript; everybody reads how the result came about. */
@QuarkusTest
class BallotJourneyTest extends Journey {
    /** Says what is too wide, where something is. */
    private static final String WIDE =
            """
            () => {
              const root = document.documentElement;
              if (root.scrollWidth > root.clientWidth) {
                throw new Error([...document.querySelectorAll('body *')].filter(e => {
                  const r = e.getBoundingClientRect();
                  return (r.left < 0 || r.right > root.clientWidth) && !e.closest('.scroll');
                }).map(e => e.tagName + '.' + e.getAttribute('class') + ' ' + e.textContent.slice(0, 40)).join(' | '));
              }
            }
            """;

    private Page as(TestPeople.Visitor visitor, Screen screen, String language, boolean javaScript) {
        Page page = open(screen, language, javaScript);
        page.context().addCookies(List.of(new Cookie("session", visitor.cookie()).setUrl(address)));
        return page;
    }

    @Test
    void a_secret_vote_is_given_on_a_phone_by_keyboard_counted_at_the_desk_and_read_by_everybody() {
        BallotGround ground = BallotGround.laid(3);
        String slug = ground.opened(ground.typed("Quelle place refaire d’abord ?", Method.MAJORITY_JUDGMENT, true)
                .formParam("options", "La place du marché\nLa place des écoles\nLe square"));
        String address = ground.addressOf(slug);
        Seated first = ground.members.get(0);

        Page page = as(first.visitor(), Screen.PHONE, "fr", true);
        page.navigate(address);
        Browser.expectAccessible(page);
        page.click("form.voting button");
        assertThat(page.locator(".mend li")).hasCount(3);
        Browser.expectAccessible(page);
        for (int item = 0; item < 3; item++) {
            page.locator("#r" + item + "-0").focus();
            for (int down = 0; down <= item; down++) {
                page.keyboard().press("ArrowDown");
            }
        }
        page.locator("form.voting button").focus();
        page.keyboard().press("Enter");
        assertThat(page.locator("h1")).hasText("Relisez votre vote");
        assertThat(page.locator(".mine")).containsText("Très bien");
        Browser.expectAccessible(page);
        page.locator("button[value=oui]").focus();
        page.keyboard().press("Enter");
        assertThat(page.locator(".given")).containsText("dans l’urne");
        Browser.expectAccessible(page);

        page = as(ground.members.get(1).visitor(), Screen.NARROW, "ar", true);
        page.navigate(address);
        Browser.expectAccessible(page);

        page = as(ground.members.get(1).visitor(), Screen.PHONE, "fr", false);
        page.navigate(address);
        for (int item = 0; item < 3; item++) {
            page.check("#r" + item + "-" + (item + 2));
        }
        page.click("form.voting button");
        page.click("button[value=oui]");
        assertThat(page.locator(".given")).containsText("dans l’urne");

        page = as(ground.council.facilitator, Screen.DESK, "fr", true);
        page.navigate(ground.deskOf(slug));
        Browser.expectAccessible(page);
        page.locator("input[name=votant]").first().check();
        page.click("text=Enregistrer les votes papier");
        assertThat(page.locator(".mend")).containsText("0 vote pour 1 personne cochée");
        Browser.expectAccessible(page);
        for (int item = 0; item < 3; item++) {
            page.fill("[name=n" + item + "-1]", "1");
        }
        page.click("text=Enregistrer les votes papier");
        assertThat(page.locator(".message")).containsText("scellés");
        page.locator("button:text-is('Clore et dépouiller')").click();
        assertThat(page.locator(".standings li")).hasCount(3);
        assertThat(page.locator(".standings li").first()).containsText("La place du marché");
        Browser.expectAccessible(page);

        page = open(Screen.PHONE, "fr", true);
        page.navigate(address + "/resultat");
        Browser.expectAccessible(page);
        page.navigate(address + "/resultat?langue=ar");
        page.evaluate(WIDE);
        Browser.expectAccessible(page);
        page.navigate(address.replaceAll("[^/]+$", "garanties"));
        Browser.expectAccessible(page);
    }

    @Test
    void an_objection_says_why_and_the_desk_prepares_ballots() {
        BallotGround ground = BallotGround.laid(2);
        String slug = ground.opened(Method.CONSENT, false);
        Page page = as(ground.members.get(0).visitor(), Screen.PHONE, "fr", true);
        page.navigate(ground.addressOf(slug));
        Browser.expectAccessible(page);
        page.check("#r0-1");
        page.click("form.voting button");
        assertThat(page.locator(".mend")).containsText("raison");
        Browser.expectAccessible(page);
        page.fill("#raison", "Il y a déjà une fontaine.");
        page.click("form.voting button");
        assertThat(page.locator(".given")).containsText("Vous pouvez le changer");
        assertThat(page.locator("#r0-1")).isChecked();

        page = as(ground.council.facilitator, Screen.DESK, "fr", true);
        page.navigate(ground.deskOf(slug).replaceAll("[^/]+$", "nouveau"));
        Browser.expectAccessible(page);
        page.locator("main button").last().click();
        assertThat(page.locator(".mend")).isVisible();
        Browser.expectAccessible(page);
        page.navigate(ground.deskOf(slug).replaceAll("/[^/]+$", ""));
        Browser.expectAccessible(page);
    }
}
