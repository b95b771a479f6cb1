package fr.portevoix.home;

import static fr.portevoix.home.CityGround.seen;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import fr.portevoix.contribution.Contribution;
import fr.portevoix.contribution.ForNews;
import fr.portevoix.proposal.Proposal;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.UUID;
import java.util.function.BiFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** One sentence by each way to speak, from the first word to what was done, and back to who said it. */
@QuarkusTest
class VoiceToDecisionTest {
    private static final String WHY = "Vous demandez un médecin plus près.";
    private static final String DECIDED = "Le comité a trouvé l’argent.";
    private static final String DONE = "Le bus de la santé roule depuis hier.";
    private static final String PROOF = "https://exemple.example/bus";

    /** The ways to speak, with what somebody says in each. */
    enum Way {
        SURVEY("Le médecin est trop loin de chez moi.", CityGround::answersOnline),
        TELEPHONE("Au téléphone, je dis qu’il n’y a plus de médecin.", (city, words) -> city.entered(words, "PHONE")),
        PAPER("J’écris que ma mère ne peut pas aller chez le médecin.", (city, words) -> city.entered(words, "PAPER")),
        CORRIDOR("Dans le couloir, on m’a parlé du médecin.", (city, words) -> city.entered(words, "FACE_TO_FACE")),
        INTERVIEW("En entretien, je raconte mes trois bus.", (city, words) -> city.entered(words, "INTERVIEW")),
        LETTER("Madame la maire, le médecin est parti.", (city, words) -> city.entered(words, "LETTER")),
        SESSION("Autour de la table, nous voulons un médecin.", CityGround::saidInSession),
        WALK("Devant l’école, le cabinet du médecin est fermé.", CityGround::walks),
        PROPOSAL("Je propose un bus de la santé.", CityGround::proposes);

        private final String words;
        private final BiFunction<CityGround, String, CityGround.Spoken> saying;

        Way(String words, BiFunction<CityGround, String, CityGround.Spoken> saying) {
            this.words = words;
            this.saying = saying;
        }
    }

    @ParameterizedTest
    @EnumSource
    void a_voice_is_followed_to_a_decision_to_what_is_done_and_back(Way way) {
        CityGround city = CityGround.laid();
        CityGround.Spoken said = way.saying.apply(city, way.words);
        if (way == Way.SESSION) {
            city.readOverAndPublishTheSession();
        } else if (way == Way.WALK) {
            city.readsOverTheWalk(way.words);
        } else if (way == Way.PROPOSAL) {
            city.publishes(said, "Un bus de la santé", way.words);
        }
        String sheet = city.sheet("Un bus pour se soigner", true);
        UUID sheetId = city.sheetId(sheet);
        city.qualifies(said.contribution(), "nourrit", "sheet:" + sheetId, WHY);
        String meeting = city.meeting("Comité d’automne", CityGround.YESTERDAY, true);
        city.decides(meeting, sheetId, DECIDED);
        assertThat(story(city, said)).contains(way.words, WHY).doesNotContain(DECIDED);
        city.publishesDecisions(meeting);
        city.delivers(sheet, DONE, PROOF);

        assertThat(story(city, said))
                .as("the page of the receipt")
                .contains(way.words, WHY, "Un bus pour se soigner", DECIDED, DONE);
        assertThat(seen(city.at + "/suivi/" + said.receipt() + "?langue=ar")
                        .select("html")
                        .attr("dir"))
                .isEqualTo("rtl");
        assertThat(seen(city.at + "/decisions").text()).contains(DECIDED);
        assertThat(seen(city.at + "/fiches/" + sheet).select("a[href=" + PROOF + "]"))
                .isNotEmpty();
        assertThat(stages(city, said)).as("the trace").contains("said", "qualified", "used", "decided", "done");
    }

    @Test
    void who_proposed_what_was_split_united_with_another_and_tagged_anew_reads_the_answer_and_gets_the_mails() {
        CityGround city = CityGround.laid();
        CityGround.Spoken mine = city.proposes("Un bus de la santé et une place plus belle.");
        CityGround.Spoken other = city.proposes("Que le médecin vienne en bus.");
        city.publishes(mine, "Un bus et une place", "Un bus de la santé et une place plus belle.");
        city.publishes(other, "Le médecin en bus", "Que le médecin vienne en bus.");
        String address = ForNews.address();
        ForNews.wants(city.slug, mine.receipt(), address);
        String desk = city.at + "/bureau/propositions/";
        city.desk()
                .formParam("titre", "Un bus", "Une place")
                .formParam("mots", "Un bus de la santé", "Une place plus belle")
                .formParam("raison", "Ce sont deux idées.")
                .post(desk + proposal(mine) + "/partager")
                .then()
                .statusCode(303);
        UUID part =
                CityGround.in(() -> Proposal.<Proposal>find("splitFrom.id = ?1 and title = 'Un bus'", proposal(mine))
                        .singleResult()
                        .id);
        city.desk()
                .formParam("autre", part.toString())
                .formParam("raison", "Deux personnes demandent un bus.")
                .post(desk + proposal(other) + "/reunir")
                .then()
                .statusCode(303);
        for (String code : List.of("2.1", "2.2", "2.1")) {
            city.desk()
                    .formParam("acte", "noeud:" + city.nodes.get(code).id)
                    .post(city.at + "/bureau/lire/" + other.contribution())
                    .then()
                    .statusCode(303);
        }
        String sheet = city.sheet("Un bus pour se soigner", true);
        UUID sheetId = city.sheetId(sheet);
        city.qualifies(other.contribution(), "nourrit", "sheet:" + sheetId, WHY);
        String meeting = city.meeting("Comité d’automne", CityGround.YESTERDAY, true);
        city.decides(meeting, sheetId, DECIDED);
        city.publishesDecisions(meeting);
        assertThat(ForNews.mailsTo(address)).as("mails of the decision").hasSize(1);
        city.delivers(sheet, DONE, PROOF);
        assertThat(ForNews.mailsTo(address)).as("mails of what is done").hasSize(1);

        assertThat(story(city, mine))
                .contains("Ce sont deux idées.", "Deux personnes demandent un bus.", WHY, DECIDED, DONE);
    }

    private static UUID proposal(CityGround.Spoken said) {
        return CityGround.in(() -> Contribution.<Contribution>findById(said.contribution()).sourceId);
    }

    /** What the holder of the number reads; those of a session or of a walk have pages of their own. */
    private static String story(CityGround city, CityGround.Spoken said) {
        String address = city.at + "/suivi/" + said.receipt();
        String story = seen(address).text();
        for (String chapter : List.of("/lignes", "/observations")) {
            if (given().redirects().follow(false).get(address + chapter).statusCode() == 200) {
                return story + " " + seen(address + chapter).text();
            }
        }
        return story;
    }

    private static List<String> stages(CityGround city, CityGround.Spoken said) {
        return given()
                .auth()
                .oauth2(city.facilitator.bearer())
                .get("/api/v1/contracts/" + city.slug + "/contributions/" + said.contribution() + "/trace")
                .then()
                .statusCode(200)
                .extract()
                .<List<String>>path("items.stage")
                .stream()
                .map(String::toLowerCase)
                .toList();
    }
}
