package fr.portevoix.home;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import fr.portevoix.account.Knock;
import fr.portevoix.account.Knock.Answer;
import fr.portevoix.account.TestPeople;
import fr.portevoix.action.DeliveryPhoto;
import fr.portevoix.action.DeliveryStep;
import fr.portevoix.action.meeting.Decision;
import fr.portevoix.action.meeting.Paper;
import fr.portevoix.contribution.Consultation;
import fr.portevoix.contribution.Contribution;
import fr.portevoix.proposal.Proposal;
import fr.portevoix.proposal.ProposalCall;
import fr.portevoix.shared.media.TestPhotos;
import fr.portevoix.shared.text.Wording;
import fr.portevoix.shared.web.FormKey;
import fr.portevoix.survey.Survey;
import fr.portevoix.survey.TestSurveys;
import fr.portevoix.workshop.WorkshopItem;
import fr.portevoix.workshop.WorkshopPhoto;
import io.quarkus.arc.Arc;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is not published cannot be reached by guessing: every address of the service is asked for every thing that waits. */
@QuarkusTest
class GuessingTest {
    /** Stands in the words of everything that is not published. */
    private static final String SECRET = "Motsecret";

    private static final String PLACE = "\\{\\w+}";

    CityGround city;
    List<String> names;

    @BeforeEach
    void things_of_every_kind_wait() {
        city = CityGround.laid();
        Set<Object> known = new LinkedHashSet<>();
        CityGround.Spoken proposal = proposalWithPhoto();
        known.add(proposal.contribution());
        known.add(CityGround.in(() -> Contribution.<Contribution>findById(proposal.contribution()).sourceId));
        known.add("motsecret-une-idee");

        String sheet = city.sheet(SECRET + " fiche", false);
        known.add(sheet);
        known.add(city.sheetId(sheet));
        known.addAll(deliveryOf(sheet));

        String meeting = city.meeting(SECRET + " reunion", CityGround.YESTERDAY, false);
        known.add(meeting);
        known.addAll(paperOf(meeting));
        city.decides(meeting, frozen(), SECRET + " raison");
        CityGround.in(() -> Decision.<Decision>list("item.meeting.contract", city.contract))
                .forEach(draft -> {
                    known.add(draft.id);
                    known.add(draft.slug);
                });

        known.addAll(sessions());
        known.addAll(drafts());
        names = known.stream().map(String::valueOf).toList();
    }

    private CityGround.Spoken proposalWithPhoto() {
        String words = SECRET + " une idée";
        String address = given().redirects()
                .follow(false)
                .multiPart("cle", FormKey.fresh())
                .multiPart("idee", words, "text/plain; charset=UTF-8")
                .multiPart("quartier", "nord")
                .multiPart("photo-photo", "photo.jpg", TestPhotos.jpeg(320, 240), "image/jpeg")
                .post(city.at + "/propositions/appels/idees")
                .then()
                .statusCode(303)
                .extract()
                .header("Location");
        UUID id =
                CityGround.in(() -> Contribution.<Contribution>find("contract = ?1 and body = ?2", city.contract, words)
                        .singleResult()
                        .id);
        return new CityGround.Spoken(address.replaceAll(".*/", ""), id);
    }

    private List<Object> deliveryOf(String sheet) {
        given().redirects()
                .follow(false)
                .cookie("session", city.facilitator.cookie())
                .multiPart("_jeton", city.facilitator.formToken())
                .multiPart("state", "UNDER_WAY")
                .multiPart("day", CityGround.YESTERDAY.toString())
                .multiPart("reason", SECRET + " etape")
                .multiPart("photo", "photo.jpg", TestPhotos.jpeg(320, 240), "image/jpeg")
                .multiPart("shows", SECRET + " photo")
                .post(city.at + "/bureau/fiches/" + sheet + "/avancement")
                .then()
                .statusCode(303);
        return CityGround.in(() -> {
            DeliveryStep step = DeliveryStep.<DeliveryStep>find("sheet.id", city.sheetId(sheet))
                    .singleResult();
            DeliveryPhoto photo =
                    DeliveryPhoto.<DeliveryPhoto>find("step", step).singleResult();
            return List.of(step.id, photo.id);
        });
    }

    private List<Object> paperOf(String meeting) {
        given().redirects()
                .follow(false)
                .cookie("session", city.facilitator.cookie())
                .multiPart("_jeton", city.facilitator.formToken())
                .multiPart("intitule", SECRET + " document")
                .multiPart(
                        "fichier",
                        "note.pdf",
                        ("%PDF-1.4\n%" + SECRET + " note\n%%EOF\n").getBytes(),
                        "application/pdf")
                .post(city.at + "/bureau/reunions/" + meeting + "/documents")
                .then()
                .statusCode(303);
        return CityGround.in(() -> Paper.<Paper>list("meeting.contract", city.contract)).stream()
                .<Object>map(paper -> paper.id)
                .toList();
    }

    /** A sheet that a body can decide on, without a word of its own that is secret. */
    private UUID frozen() {
        return city.sheetId(city.sheet("Une fiche ouverte", true));
    }

    private List<Object> sessions() {
        city.session(SECRET + " seance", "WORKSHOP", false);
        String here = city.at + "/bureau/ateliers/motsecret-seance";
        city.desk()
                .formParam("cle", FormKey.fresh())
                .formParam("texte", SECRET + " ligne cachée")
                .formParam("phase", "NEEDS")
                .formParam("voix", "RESIDENT")
                .post(here + "/saisir")
                .then()
                .statusCode(303);
        CityGround.Spoken unread = city.saidInSession(SECRET + " ligne non lue");
        given().redirects()
                .follow(false)
                .cookie("session", city.facilitator.cookie())
                .multiPart("_jeton", city.facilitator.formToken())
                .multiPart("photo", "mur.jpg", TestPhotos.jpeg(320, 240), "image/jpeg")
                .post(here + "/photos");
        List<Object> known = new ArrayList<>(List.of("motsecret-seance", "un-atelier", unread.contribution(), "1"));
        CityGround.in(() -> WorkshopItem.<WorkshopItem>list("workshop.contract", city.contract))
                .forEach(item -> known.add(item.id));
        CityGround.in(() -> WorkshopPhoto.<WorkshopPhoto>list("workshop.contract", city.contract))
                .forEach(photo -> known.add(photo.id));
        return known;
    }

    private List<Object> drafts() {
        Survey survey = Arc.container()
                .instance(TestSurveys.class)
                .get()
                .survey(
                        city.consultation,
                        """
                title: {fr: Motsecret enquête}
                slug: motsecret-enquete
                published: false
                questions:
                  - {code: q, kind: long, nature: need, label: {fr: "Motsecret ?"}}
                """);
        return QuarkusTransaction.requiringNew().call(() -> {
            Consultation consultation = new Consultation();
            consultation.contract = city.contract;
            consultation.slug = "motsecret-demarche";
            consultation.title = Wording.french(SECRET + " démarche");
            consultation.whoDecides = Wording.french("Le COPIL.");
            consultation.persist();
            ProposalCall call = new ProposalCall();
            call.contract = city.contract;
            call.consultation = consultation;
            call.slug = "motsecret-appel";
            call.title = Wording.french(SECRET + " appel");
            call.persist();
            return List.of(
                    survey.id, "motsecret-enquete", consultation.id, "motsecret-demarche", call.id, "motsecret-appel");
        });
    }

    /** The addresses of these lines of the table, with this contract and each thing that waits in their places. */
    private Set<String> guesses(Predicate<String> lines) {
        List<String> slugs = names.stream().filter(name -> name.length() < 36).toList();
        List<String> others = names.stream()
                .filter(name -> !slugs.contains(name) || name.length() == 1)
                .toList();
        Set<String> guesses = new LinkedHashSet<>();
        for (String line : table()) {
            if (lines.test(line)) {
                String route = line.substring(4).replaceAll(" : .*", "").replace("{contract}", city.slug);
                names.forEach(name -> guesses.add(route.replaceAll(PLACE, name)));
                if (route.replaceFirst(PLACE, "").contains("{")) {
                    slugs.forEach(slug -> names.forEach(
                            name -> guesses.add(route.replaceFirst(PLACE, slug).replaceAll(PLACE, name))));
                }
            }
        }
        return guesses;
    }

    private static List<String> table() {
        try {
            return Files.readAllLines(Path.of("src/test/resources/authorisation.txt")).stream()
                    .filter(line -> line.startsWith("GET ") && line.contains("{contract}"))
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static void tellsNothing(String address, Answer answer) {
        assertThat(answer.status()).as(address).isLessThan(500);
        assertThat(answer.text()).as(address).doesNotContainIgnoringCase(SECRET + " ");
        if (answer.status() == 200) {
            assertThat(answer.type()).as(address).doesNotStartWith("image/").doesNotStartWith("audio/");
        }
    }

    @Test
    void at_open_addresses_by_nobody_and_by_people_without_a_right() {
        TestPeople.Visitor resident = TestPeople.withoutGrant();
        Set<String> open = guesses(line -> line.endsWith(" : open"));
        assertThat(open).hasSizeGreaterThan(500);
        Knock.forEach(open, guess -> {
            tellsNothing(guess, Knock.at(guess).get());
            tellsNothing(guess, Knock.at(guess).withCookieOf(resident).get());
        });
    }

    @Test
    void at_the_desk_and_the_programmes_addresses_by_facilitators_of_elsewhere() {
        CityGround elsewhere = CityGround.laid();
        Knock.forEach(guesses(line -> !line.endsWith(" : open") && line.indexOf('{', 16) > 0), guess -> {
            Knock knock = Knock.at(guess);
            Answer answer = (guess.startsWith("/api/")
                            ? knock.withBearerOf(elsewhere.facilitator)
                            : knock.withCookieOf(elsewhere.facilitator))
                    .get();
            tellsNothing("a facilitator of elsewhere at " + guess, answer);
            assertThat(answer.status()).as(guess).isIn(401, 403, 404);
        });
    }

    @Test
    void in_the_place_of_what_is_public() {
        for (String address : List.of(
                "/propositions/motsecret-une-idee",
                "/propositions/motsecret-une-idee/photo",
                "/propositions/appels/motsecret-appel",
                "/fiches/motsecret-fiche",
                "/fiches/motsecret-fiche.pdf",
                "/fiches/motsecret-fiche/origine",
                "/reunions/motsecret-reunion",
                "/ateliers/motsecret-seance",
                "/ateliers/motsecret-seance/synthese.pdf",
                "/enquetes/motsecret-enquete",
                "/enquetes/motsecret-enquete/papier.pdf",
                "/consultations/motsecret-demarche")) {
            given().redirects().follow(false).get(city.at + address).then().statusCode(404);
        }
    }

    @Test
    void by_words_in_lists_files_and_feeds() {
        Map<String, String> everything = Crawl.of(city.slug, SECRET + " une idée ligne fiche");
        everything.forEach((address, text) ->
                assertThat(text).as(address).doesNotContain(SECRET + " ").doesNotContain("motsecret-"));
    }

    @Test
    void and_whoever_may_read_them_does() {
        String everything = String.join(
                "\n",
                city.page(city.at + "/bureau/propositions").text(),
                city.page(city.at + "/bureau/fiches").text(),
                city.page(city.at + "/bureau/reunions").text(),
                city.page(city.at + "/bureau/ateliers").text());
        assertThat(everything)
                .contains(SECRET + " une idée", SECRET + " fiche", SECRET + " reunion", SECRET + " seance");
        assertThat(LocalDate.now()).isAfter(CityGround.YESTERDAY);
        assertThat(CityGround.in(() -> Proposal.count("contract", city.contract)))
                .isEqualTo(1);
    }
}
