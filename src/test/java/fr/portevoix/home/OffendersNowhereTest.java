package fr.portevoix.home;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import fr.portevoix.contribution.Contribution;
import fr.portevoix.contribution.task.Task;
import fr.portevoix.shared.mail.Letter;
import fr.portevoix.shared.mail.MailWriter;
import fr.portevoix.shared.web.FormKey;
import io.quarkus.arc.All;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A text that names an offender shows up nowhere public, by whatever channel it came and whatever was made of it before. */
@QuarkusTest
class OffendersNowhereTest {
    private static final String WORDS = "Zarmaduc frappe escalier";

    @Inject
    @All
    List<MailWriter> writers;

    CityGround city;
    String sheet;
    String neighbour;
    CityGround.Spoken answer;
    CityGround.Spoken entry;
    CityGround.Spoken line;
    CityGround.Spoken street;
    CityGround.Spoken proposal;

    @BeforeEach
    void somebody_names_an_offender_in_every_way() {
        city = CityGround.laid();
        sheet = city.sheet("Apaiser les halls", true);
        neighbour = city.entered("Il fait noir.", "PHONE").receipt();
        answer = city.answersOnline("Zarmaduc un frappe dans mon escalier.");
        entry = city.entered("Zarmaduc deux frappe dans mon escalier.", "LETTER");
        line = city.saidInSession("Zarmaduc trois frappe dans mon escalier.");
        street = heardInTheStreet("Zarmaduc quatre frappe dans mon escalier.");
        proposal = city.proposes("Que Zarmaduc cinq, qui frappe, quitte mon escalier.");
    }

    private CityGround.Spoken heardInTheStreet(String words) {
        city.session("Dans la rue", "STREET", true);
        String here = city.at + "/bureau/ateliers/dans-la-rue/rue";
        city.desk()
                .formParam("question", "Que manque-t-il ici ?", "", "")
                .formParam("temps", "NEEDS", "NEEDS", "NEEDS")
                .formParam("pour", "", "", "")
                .post(here + "/questions")
                .then()
                .statusCode(303);
        String field =
                city.page(here + "?quartier=nord").select("textarea").first().attr("name");
        given().redirects()
                .follow(false)
                .cookie("session", city.facilitator.cookie())
                .multiPart("_jeton", city.facilitator.formToken())
                .multiPart("cle", FormKey.fresh())
                .multiPart("quartier", "nord")
                .multiPart("voix", "RESIDENT")
                .multiPart(field, words, "text/plain; charset=UTF-8")
                .post(here)
                .then()
                .statusCode(303);
        UUID id =
                CityGround.in(() -> Contribution.<Contribution>find("contract = ?1 and body = ?2", city.contract, words)
                        .singleResult()
                        .id);
        String wall = city.page(city.at + "/bureau/ateliers/dans-la-rue")
                .select("b[dir=ltr]")
                .first()
                .text();
        return new CityGround.Spoken(wall, id);
    }

    private Map<String, String> everything() {
        return Crawl.of(city.slug, WORDS, neighbour, line.receipt(), street.receipt());
    }

    private void isNowhere() {
        Map<String, String> everything = everything();
        assertThat(everything.size()).as("pages read").isGreaterThan(40);
        everything.forEach((address, text) -> assertThat(text)
                .as(address)
                .doesNotContain("Zarmaduc un", "Zarmaduc deux", "Zarmaduc trois", "Zarmaduc quatre")
                .doesNotContain("Zarmaduc cinq", "Zarmaduc six", "mon escalier"));
    }

    private void aside(CityGround.Spoken said) {
        city.desk()
                .formParam("acte", "aside")
                .post(city.at + "/bureau/lire/" + said.contribution())
                .then()
                .statusCode(303);
    }

    @Test
    void before_anybody_of_the_team_has_read_it() {
        isNowhere();
    }

    @Test
    void after_it_was_published_by_mistake_and_given_to_the_referent() {
        city.publishes(proposal, "Zarmaduc cinq", "Que Zarmaduc cinq, qui frappe, quitte mon escalier.");
        city.readOverAndPublishTheSession();
        String target = "sheet:" + city.sheetId(sheet);
        for (CityGround.Spoken each : all()) {
            city.qualifies(each.contribution(), "nourrit", target, "Ces mots parlent des halls.");
        }
        quote(answer);
        assertThat(String.join("\n", everything().values()))
                .as("what is public is found")
                .contains("Zarmaduc un", "Zarmaduc trois", "Zarmaduc cinq");

        all().forEach(this::aside);

        isNowhere();
        for (CityGround.Spoken each : all()) {
            given().auth()
                    .oauth2(city.facilitator.bearer())
                    .get("/api/v1/contracts/" + city.slug + "/contributions/" + each.contribution() + "/trace")
                    .then()
                    .statusCode(200);
        }
    }

    @Test
    void in_what_a_service_answers_until_the_team_has_read_it() {
        String said = "Que la place soit belle";
        CityGround.Spoken place = city.proposes(said);
        String address = city.at + "/propositions/" + city.publishes(place, said, said);
        city.desk()
                .formParam("choisi", place.contribution().toString())
                .formParam("acte", "faire")
                .formParam("vu", 1)
                .formParam("suite", "confie")
                .formParam("service", "nouveau")
                .formParam("serviceNom", "Propreté")
                .formParam("referent", "Marie Exemple")
                .formParam("courriel", "marie@ville.example")
                .formParam("echeance", LocalDate.now().plusDays(30).toString())
                .formParam("raison", "La ville s’en occupe.")
                .post(city.at + "/bureau/qualifier")
                .then()
                .statusCode(303);
        UUID task = CityGround.in(
                () -> Task.<Task>find("addressee.contract", city.contract).singleResult().id);
        CityGround.form()
                .formParam("reponse", "NOT_DONE")
                .formParam("mots", "Zarmaduc six frappe nos agents dans mon escalier.")
                .post(secret(task))
                .then()
                .statusCode(303);
        assertThat(CityGround.seen(address).text()).doesNotContain("Zarmaduc");
        assertThat(CityGround.seen(city.at + "/suivi/" + place.receipt()).text())
                .contains("Réponse reçue")
                .doesNotContain("Zarmaduc");
        isNowhere();

        String desk = city.at + "/bureau/taches/" + task;
        assertThat(city.page(desk).select("textarea[name=mots]").text()).contains("Zarmaduc six");
        city.desk()
                .formParam("mots", "Nos agents ne peuvent pas y aller.")
                .post(desk + "/relire")
                .then()
                .statusCode(303);
        assertThat(CityGround.seen(address).text()).contains("Nos agents ne peuvent pas y aller.");
        assertThat(CityGround.seen(city.at + "/suivi/" + place.receipt()).text())
                .contains("Nos agents ne peuvent pas y aller.");
    }

    private List<CityGround.Spoken> all() {
        return new ArrayList<>(List.of(answer, entry, line, street, proposal));
    }

    private void quote(CityGround.Spoken said) {
        city.desk().formParam("acte", "citer").post(city.at + "/bureau/lire/" + said.contribution());
        UUID use = CityGround.in(() -> fr.portevoix.contribution.Use.<fr.portevoix.contribution.Use>find(
                        "contribution.id", said.contribution())
                .singleResult()
                .id);
        city.desk()
                .post(city.at + "/bureau/fiches/" + sheet + "/paroles/" + use + "/citer")
                .then()
                .statusCode(303);
    }

    private String secret(UUID task) {
        Letter letter = CityGround.in(() -> writers.stream()
                .filter(writer -> writer.kind().equals("task"))
                .findFirst()
                .orElseThrow()
                .write(task, "fr")
                .orElseThrow());
        Matcher link = Pattern.compile("/" + city.slug + "/taches/\\S+").matcher(letter.text());
        assertThat(link.find()).isTrue();
        return link.group();
    }
}
