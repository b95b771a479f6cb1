package fr.portevoix.walk.compare;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import fr.portevoix.contribution.Channel;
import fr.portevoix.contribution.Consultation;
import fr.portevoix.contribution.Contribution;
import fr.portevoix.contribution.Reading;
import fr.portevoix.contribution.Visibility;
import fr.portevoix.walk.Walk;
import fr.portevoix.walk.WalkGround;
import fr.portevoix.walk.observe.Observation;
import fr.portevoix.walk.observe.ObservationKind;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import java.time.LocalDate;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Two walks of the same place: the team confirms what was seen both times, and reads what was mended and what is new. */
@QuarkusTest
class CompareTest {
    private WalkGround ground;
    private String page;
    private String before;

    @BeforeEach
    void the_same_place_was_walked_before() {
        ground = WalkGround.laid();
        page = ground.here + "/comparer";
        ground.begin("La même, avant", LocalDate.now().minusDays(200)).then().statusCode(303);
        before = "la-meme-avant";
        noted(before, 1, ObservationKind.PROBLEM, "Deux lampes cassées dans le passage", 4_321_060);
        noted(before, 2, ObservationKind.PROBLEM, "Un banc manque devant la mairie", 4_321_900);
        noted("autour-de-l-ecole", 1, ObservationKind.GOOD, "Le passage est éclairé, les lampes marchent", 4_321_070);
        noted("autour-de-l-ecole", 2, ObservationKind.PROBLEM, "Des rats près des poubelles", 4_321_500);
    }

    private void noted(String slug, int number, ObservationKind kind, String words, int north) {
        QuarkusTransaction.requiringNew().run(() -> {
            Walk walk = Walk.<Walk>find("contract.id = ?1 and slug = ?2", ground.contractId, slug)
                    .firstResult();
            Contribution said = new Contribution();
            said.contract = walk.contract;
            said.consultation = Consultation.findById(walk.consultation.id);
            said.channel = Channel.WALK;
            said.nature = kind.nature();
            said.body = words;
            said.saidOn = walk.heldOn;
            said.reading = Reading.READ;
            said.sourceKind = Walk.KIND;
            said.sourceId = walk.id;
            said.sourcePart = kind.part();
            said.persist();
            Observation one = new Observation();
            one.walk = walk;
            one.contribution = said;
            one.number = number;
            one.kind = kind;
            one.north = north;
            one.east = 235_050;
            one.persist();
        });
    }

    private int find(String act, int first, int second) {
        return WalkGround.form(ground.facilitator)
                .formParam("avec", before)
                .formParam("avant", first)
                .formParam("apres", second)
                .formParam("acte", act)
                .post(page)
                .statusCode();
    }

    @Test
    void what_is_near_and_said_in_similar_words_is_proposed_and_nothing_is_matched_by_itself() {
        Document proposed = ground.page(page);
        assertThat(proposed.select(".twins")).hasSize(1);
        assertThat(proposed.select(".twins").text()).contains("Deux lampes cassées", "les lampes marchent");
        assertThat(proposed.text()).contains("Nouveau 2", "Pas revu 2");
    }

    @Test
    void what_the_team_confirms_is_told_as_mended_and_can_be_undone() {
        assertThat(find("meme", 1, 1)).isEqualTo(303);
        assertThat(find("meme", 1, 1)).isEqualTo(303);
        assertThat(ground.page(page).text()).contains("Réparé 1", "Nouveau 1", "Pas revu 1", "Vu les deux fois");
        assertThat(find("defaire", 1, 1)).isEqualTo(303);
        assertThat(ground.page(page).select(".twins")).hasSize(1);
        assertThat(find("autre", 1, 1)).isEqualTo(303);
        assertThat(ground.page(page).select(".twins")).isEmpty();
    }

    @Test
    void what_is_published_of_both_stands_in_the_report_and_nothing_else() {
        find("meme", 1, 1);
        String report = ground.pages + "/autour-de-l-ecole/compte-rendu";
        WalkGround.form(ground.facilitator)
                .formParam("mots", "")
                .formParam("acte", "publier")
                .post(ground.here + "/compte-rendu")
                .then()
                .statusCode(303);
        assertThat(WalkGround.seen(report).text()).doesNotContain("Depuis la marche", "lampes");
        QuarkusTransaction.requiringNew()
                .run(() -> Contribution.update(
                        "visibility = ?1 where contract.id = ?2", Visibility.PUBLISHED, ground.contractId));
        assertThat(WalkGround.seen(report).text()).contains("Depuis la marche", "Réparé", "Deux lampes cassées");
    }

    @Test
    void a_walk_without_one_before_says_so_and_numbers_of_nothing_change_nothing() {
        assertThat(ground.page(ground.desk + "/" + before + "/comparer").text()).contains("Aucune marche d’avant");
        assertThat(find("meme", 99, 99)).isEqualTo(303);
        assertThat(given().cookie("session", ground.facilitator.cookie())
                        .get(page + "?avec=autre")
                        .statusCode())
                .isEqualTo(200);
    }
}
