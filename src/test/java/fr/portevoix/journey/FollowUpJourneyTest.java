package fr.portevoix.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import fr.portevoix.journey.Browser.Screen;
import fr.portevoix.shared.mail.Letter;
import fr.portevoix.shared.mail.MailWriter;
import fr.portevoix.shared.mail.OutboxMail;
import io.quarkus.arc.All;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What somebody said is compared with what exists, handed on to a service, answered, and told back. */
@QuarkusTest
@TestProfile(DemoProfile.class)
class FollowUpJourneyTest extends Journey {
    private static final String FACILITATOR = "animation@demo.example";

    /** A device with a French voice of its own, that writes down what it is given to say. */
    private static final String DEVICE =
            """
            (() => {
              const said = [];
              Object.defineProperty(window, "speechSynthesis", { value: {
                said, getVoices: () => [{name: 'near', lang: 'fr-FR', localService: true}],
                speak(piece) { said.push(piece.text); }, cancel() {}, addEventListener() {} } });
              window.SpeechSynthesisUtterance = function (text) { this.text = text; };
            })();
            """;

    @Inject
    @All
    List<MailWriter> writers;

    /** Where the last mail to a referent would lead if it left now. */
    private String link() {
        String text = QuarkusTransaction.requiringNew().call(() -> {
            OutboxMail mail = OutboxMail.<OutboxMail>find("kind = 'task' order by createdAt desc")
                    .firstResult();
            return writers.stream()
                    .filter(writer -> writer.kind().equals("task"))
                    .findFirst()
                    .orElseThrow()
                    .write(mail.subjectId, "fr")
                    .map(Letter::text)
                    .orElseThrow();
        });
        return text.replaceAll("(?s).*?(" + CONTRACT + "/taches/\\S+).*", "$1");
    }

    @Test
    void from_what_was_said_to_the_answer_of_a_service_and_back() {
        String receipt = residentSays("Les poubelles du passage Zinzolin débordent.");
        Page page = signedIn(FACILITATOR);
        page.navigate(CONTRACT + "/bureau/qualifier?suite=a-qualifier&mot=Zinzolin");
        page.getByLabel("Choisir la parole 1").check();
        Browser.expectAccessible(page);
        page.click("text=Qualifier celles qui sont cochées");
        Browser.expectAccessible(page);
        page.getByLabel("Confié à un service").check();
        page.getByLabel("Service ou fonds").selectOption("nouveau");
        page.fill("[name=serviceNom]", "Service des passages");
        page.fill("[name=referent]", "Dominique Exemple");
        page.fill("[name=courriel]", "passages@demo.example");
        page.fill("[name=echeance]", LocalDate.now().plusDays(20).toString());
        page.evaluate("document.querySelector('main form').noValidate = true");
        page.click("text=Voir ce qui va se passer");
        assertThat(page.locator(".mend")).containsText("Dites pourquoi");
        Browser.expectAccessible(page);
        page.fill("[name=raison]", "Ce service nettoie les passages.");
        page.click("text=Voir ce qui va se passer");
        assertThat(page.locator(".message")).containsText("Un courriel part à Dominique Exemple");
        Browser.expectAccessible(page);
        page.click(".message >> text=Qualifier 1 parole");
        assertThat(page.locator(".message")).containsText("1 parole qualifiée");

        page = open(Screen.PHONE, "fr", true);
        page.navigate(link());
        assertThat(page.locator("blockquote")).containsText("passage Zinzolin");
        Browser.expectAccessible(page);
        page.getByLabel("C’est prévu").check();
        page.fill("[name=jour]", "2027-01-31");
        page.fill("[name=mots]", "Un bac de plus.");
        page.click("text=Envoyer la réponse");
        assertThat(page.locator(".message")).containsText("C’est prévu pour le 31 janvier 2027. Un bac de plus.");
        Browser.expectAccessible(page);

        page = open(Screen.PHONE, "fr", true);
        page.addInitScript(DEVICE);
        page.navigate(CONTRACT + "/suivi/" + receipt);
        assertThat(page.locator(".chain")).containsText("Réponse reçue : C’est prévu pour le 31 janvier 2027.");
        page.locator(".listen").first().click();
        assertThat((List<?>) page.evaluate("speechSynthesis.said"))
                .extracting(Object::toString)
                .anyMatch(said -> said.contains("Zinzolin"))
                .anyMatch(said -> said.contains("Un bac de plus."));
        Browser.expectAccessible(page);
    }

    @Test
    void who_reads_no_mail_asks_to_be_called_and_takes_it_back() {
        String receipt = residentSays("Des bancs près de l’arrêt Capucine.");
        Page page = open(Screen.PHONE, "ar", true);
        page.navigate(CONTRACT + "/suivi/" + receipt + "/appel");
        Browser.expectAccessible(page);
        page.fill("[name=telephone]", "06 39 98 12 34");
        page.locator("[name=age][value='15']").check();
        page.locator("main form button").click();
        assertThat(page.locator(".message")).isVisible();
        Browser.expectAccessible(page);

        Page desk = signedIn(FACILITATOR);
        desk.navigate(CONTRACT + "/bureau/rappels");
        desk.locator("table button").first().click();
        Browser.expectAccessible(desk);
        assertThat(desk.content()).doesNotContain("Capucine");

        page = open(Screen.PHONE, "fr", true);
        page.navigate(CONTRACT + "/suivi/" + receipt + "/appel");
        page.click("text=Ne plus être appelé");
        assertThat(page.locator(".message")).containsText("votre numéro est effacé");
    }

    @Test
    void what_is_next_can_be_read_on_a_phone_in_each_language() {
        for (String language : List.of("fr", "ar")) {
            Page page = open(Screen.NARROW, language, true);
            page.navigate(CONTRACT + "/agenda");
            assertThat(page.locator("h1")).isVisible();
            Browser.expectAccessible(page);
        }
    }
}
