package fr.portevoix.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import fr.portevoix.account.Person;
import fr.portevoix.account.TestPeople;
import fr.portevoix.action.ActionSheet;
import fr.portevoix.action.ActionSheetVersion;
import fr.portevoix.action.FreezeVersion;
import fr.portevoix.action.SheetContent;
import fr.portevoix.action.WriteSheet;
import fr.portevoix.action.meeting.Body;
import fr.portevoix.contribution.ParticipationLevel;
import fr.portevoix.council.reading.Deliberation;
import fr.portevoix.council.reading.OpenVersion;
import fr.portevoix.journey.Browser.Screen;
import fr.portevoix.territory.Contract;
import io.quarkus.arc.Arc;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Two members read a draft at the same time and comment on words that overlap; then the draft changes. */
@QuarkusTest
@TestProfile(DemoProfile.class)
class CouncilReadingJourneyTest extends Journey {
    private static final String COUNCIL = CONTRACT + "/conseil/conseil-citoyen";
    private static final String FIRST = "Un jardin dans chaque cour, avec un composteur et des outils.\n"
            + "Une fête chaque printemps, avec un repas partagé.";
    private static final String SECOND = "Un gardien accueille sans juger.\n"
            + "Un jardin dans chaque cour, avec des outils.\n"
            + "Une fête chaque printemps, avec un repas partagé.";

    @Inject
    WriteSheet writeSheet;

    @Inject
    FreezeVersion freezeVersion;

    @Inject
    OpenVersion openVersion;

    Deliberation deliberation;

    @BeforeEach
    void a_draft_is_open() {
        deliberation = inRequest(() -> {
            Contract contract = Contract.find("slug", CONTRACT.substring(1)).firstResult();
            Body body = Body.at(contract, "conseil-citoyen").orElseThrow();
            ActionSheet sheet = writeSheet.begin(contract, "Des jardins dans les cours");
            Deliberation filled = new Deliberation();
            filled.title = sheet.title;
            filled.level = ParticipationLevel.CONSULTATION;
            filled.changeable = "Tout.";
            filled.discussionPublic = true;
            Deliberation begun = openVersion.begin(body, sheet, filled);
            openVersion.open(
                    begun,
                    frozen(sheet, FIRST, null),
                    LocalDate.now(),
                    LocalDate.now().plusDays(9));
            return begun;
        });
    }

    ActionSheetVersion frozen(ActionSheet sheet, String course, String note) {
        writeSheet.keep(
                sheet,
                new SheetContent(
                        sheet.title,
                        "Ville",
                        null,
                        null,
                        "Les QPV ont chaud l’été.",
                        "",
                        "",
                        null,
                        course,
                        "",
                        null,
                        null,
                        null),
                sheet.revision);
        ActionSheet.getEntityManager().refresh(sheet);
        return freezeVersion.freeze(sheet, note, sheet.revision).orElseThrow();
    }

    String address() {
        return COUNCIL + "/deliberations/" + deliberation.slug;
    }

    Page member(String email, Screen screen, boolean javaScript) {
        TestPeople.Visitor visitor =
                inRequest(() -> TestPeople.signIn(Person.withEmail(email).orElseThrow()));
        return beside(screen, "fr", javaScript, visitor.cookie());
    }

    /** Chooses words inside a passage as a mouse or a finger does, and follows the button that appears. */
    static void choose(Page page, String words) {
        page.evaluate(
                """
                words => {
                  const place = [...document.querySelectorAll(".words")].find((each) => each.textContent.includes(words));
                  place.scrollIntoView({block: "center"});
                  const at = place.textContent.indexOf(words);
                  const range = document.createRange();
                  const walk = document.createTreeWalker(place, NodeFilter.SHOW_TEXT);
                  let passed = 0;
                  let started = false;
                  for (let node = walk.nextNode(); node; node = walk.nextNode()) {
                    const end = passed + node.data.length;
                    if (!started && at < end) { range.setStart(node, at - passed); started = true; }
                    if (started && at + words.length <= end) { range.setEnd(node, at + words.length - passed); break; }
                    passed = end;
                  }
                  getSelection().removeAllRanges();
                  getSelection().addRange(range);
                }
                """,
                words);
        page.locator(".choice").click();
        assertThat(page.locator("#dire .quote")).hasText(words);
    }

    static void say(Page page, String words) {
        page.fill("#dire [name=mots]", words);
        page.click("#dire button");
        page.waitForURL("**#c-*");
    }

    @Test
    void two_members_comment_on_overlapping_words_and_find_them_or_their_old_words_in_the_next_version() {
        Page phone = member("membre@demo.example", Screen.PHONE, true);
        Page desk = member("amina@demo.example", Screen.DESK, true);
        phone.navigate(address());
        desk.navigate(address());
        Browser.expectAccessible(phone);
        choose(phone, "Un jardin dans chaque cour");
        assertThat(phone.locator("#dire textarea")).isFocused();
        choose(desk, "chaque cour, avec un composteur");
        Browser.expectAccessible(phone);
        say(phone, "Même dans les petites ?");
        say(desk, "Et l’eau ?");
        assertThat(desk.locator("mark"))
                .hasText(new String[] {"Un jardin dans ", "chaque cour", ", avec un composteur"});
        Browser.expectAccessible(desk);
        choose(desk, "cour, avec un composteur et des");
        say(desk, "Des outils partagés.");
        desk.locator(".thread:has-text('Même dans') button:has-text('Je suis d’accord')")
                .click();
        assertThat(desk.locator(".thread:has-text('Même dans') .agreed")).hasText("1 membre est d’accord");
        desk.locator(".thread:has-text('Même dans') .about a").click();
        assertThat(desk).hasURL(java.util.regex.Pattern.compile(".*#m-.*"));

        inRequest(() -> openVersion.open(
                Deliberation.findById(deliberation.id),
                frozen(ActionSheet.findById(deliberation.sheet.id), SECOND, "Sans composteur."),
                LocalDate.now(),
                LocalDate.now().plusDays(9)));
        phone.navigate(address());
        assertThat(phone.locator("mark")).hasText(new String[] {"Un jardin dans chaque cour"});
        assertThat(phone.locator("#course-2 mark")).hasText("Un jardin dans chaque cour");
        Locator changed = phone.locator("section[aria-labelledby=modifies] .quote");
        assertThat(changed)
                .hasText(new String[] {"chaque cour, avec un composteur", "cour, avec un composteur et des"});
        Browser.expectAccessible(phone);
        phone.navigate(address() + "?langue=ar");
        Browser.expectAccessible(phone);
        phone.navigate(COUNCIL + "/table");
        Browser.expectAccessible(phone);
        phone.navigate(COUNCIL + "/nouvelles");
        Browser.expectAccessible(phone);

        Page everybody = open(Screen.PHONE, "fr", true);
        everybody.navigate(COUNCIL + "/discussions/" + deliberation.slug);
        assertThat(everybody.locator("main")).containsText("Et l’eau ?");
        Browser.expectAccessible(everybody);
    }

    @Test
    void a_member_comments_on_a_paragraph_by_keyboard_without_javascript() {
        Page page = member("bernard@demo.example", Screen.PHONE, false);
        page.navigate(address());
        page.locator("#course-2 a.say").focus();
        page.keyboard().press("Enter");
        page.waitForURL("**#mots");
        assertThat(page.locator("#dire textarea")).isFocused();
        page.locator("#dire textarea").fill("Avec de la musique ?");
        page.locator("#dire [name=question]").press("Space");
        page.locator("#dire button").press("Enter");
        page.waitForURL("**#c-*");
        assertThat(page.locator("#course-2 .thread")).containsText("Avec de la musique ?");
        assertThat(page.locator("#course-2 .asked")).containsText("Réponse attendue");
    }

    @Test
    void the_team_answers_types_slips_and_writes_for_somebody_without_a_mailbox() {
        Page page = signedIn("animation@demo.example");
        String desk = CONTRACT + "/bureau/conseils/conseil-citoyen/deliberations";
        page.navigate(desk);
        Browser.expectAccessible(page);
        page.navigate(desk + "/" + deliberation.slug);
        Browser.expectAccessible(page);
        page.click("text=Saisir des bulletins papier");
        page.selectOption("[name=membre]", new com.microsoft.playwright.options.SelectOption().setLabel("Odette"));
        page.fill("[name=paragraphe]", "4");
        page.fill("[name=mots]", "Je prête ma bêche.");
        page.press("[name=mots]", "Enter");
        assertThat(page.locator("main li")).containsText(new String[] {"Je prête ma bêche."});
        assertThat(page.locator("[name=paragraphe]")).isFocused();
        page.fill("[name=paragraphe]", "99");
        page.fill("[name=mots]", "Et mon râteau.");
        page.press("[name=mots]", "Enter");
        assertThat(page.locator("[name=mots]")).hasValue("Et mon râteau.");
        Browser.expectAccessible(page);
        page.navigate(COUNCIL + "/table");
        page.selectOption("[name=pour]", new com.microsoft.playwright.options.SelectOption().setLabel("Marcel"));
        page.click("text=Ouvrir sa table");
        page.click("a[href*='/" + deliberation.slug + "?pour=']");
        page.click("#course-2 a.say");
        page.fill("#dire textarea", "J’apporte mon accordéon.");
        page.click("#dire button");
        assertThat(page.locator(".thread:has-text('accordéon') .who")).containsText("Marcel");
        assertThat(page.locator(".thread:has-text('accordéon') .who")).containsText("saisi par l’animation");
        Browser.expectAccessible(page);
    }

    private static <T> T inRequest(java.util.function.Supplier<T> act) {
        var request = Arc.container().requestContext();
        boolean mine = !request.isActive();
        if (mine) {
            request.activate();
        }
        try {
            return QuarkusTransaction.requiringNew().call(act::get);
        } finally {
            if (mine) {
                request.terminate();
            }
        }
    }
}
