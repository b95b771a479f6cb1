package fr.portevoix.workshop.board;

import static org.assertj.core.api.Assertions.assertThat;

import fr.portevoix.contribution.Codebook;
import fr.portevoix.contribution.Coding;
import fr.portevoix.contribution.Contribution;
import fr.portevoix.contribution.Reading;
import fr.portevoix.territory.Contract;
import fr.portevoix.workshop.WorkshopGround;
import fr.portevoix.workshop.WorkshopItem;
import fr.portevoix.workshop.WorkshopObjective;
import fr.portevoix.workshop.WorkshopTopic;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** The board of a session: lines under topics, topics under objectives. */
@QuarkusTest
class BoardTest {
    private WorkshopGround ground;

    @BeforeEach
    void a_session_of_four_lines() {
        ground = WorkshopGround.laid(LocalDate.of(2026, 3, 2));
        for (String words : List.of("Un banc", "Un bus", "Un café", "Un médecin")) {
            ground.say(words, "PROPOSALS", "k " + words).then().statusCode(303);
        }
    }

    private Response put(String topic, String fresh, int... numbers) {
        var form = WorkshopGround.form(ground.facilitator)
                .formParam("sujet", topic)
                .formParam("nouveau", fresh);
        for (int number : numbers) {
            form.formParam("choisi", number);
        }
        return form.post(ground.here + "/tableau");
    }

    private Response drag(int number, UUID topic, int place) {
        return WorkshopGround.form(ground.facilitator)
                .formParam("ligne", number)
                .formParam("sujet", topic == null ? "" : topic.toString())
                .formParam("place", place)
                .post(ground.here + "/tableau/ligne");
    }

    private Response topicForm(WorkshopTopic topic, String... fields) {
        var form = WorkshopGround.form(ground.facilitator);
        for (int at = 0; at < fields.length; at += 2) {
            form.formParam(fields[at], fields[at + 1]);
        }
        return form.post(ground.here + "/tableau/sujets/" + topic.id);
    }

    private List<WorkshopTopic> topics() {
        return WorkshopGround.read(() -> WorkshopTopic.of(ground.workshop()));
    }

    private List<WorkshopObjective> objectives() {
        return WorkshopGround.read(() -> WorkshopObjective.of(ground.workshop()));
    }

    private List<String> pile(String label) {
        Document page = ground.page(ground.here + "/tableau");
        return page.select("ol.pile[data-label='" + label + "'] li").eachText();
    }

    @Nested
    class A_facilitator_without_a_script {
        @Test
        void ticks_lines_and_puts_them_under_a_new_topic() {
            put("", "Se retrouver", 1, 3).then().statusCode(303);

            assertThat(pile("Se retrouver")).containsExactly("Un banc", "Un café");
            assertThat(pile("Sans sujet")).containsExactly("Un bus", "Un médecin");
        }

        @Test
        void takes_a_topic_of_the_same_name_for_the_same() {
            put("", "Se retrouver", 1);
            put("", "se RETROUVER", 3);
            assertThat(topics()).hasSize(1);
        }

        @Test
        void is_told_to_tick_something() {
            put("", "Se retrouver").then().statusCode(422);
            assertThat(topics()).isEmpty();
        }

        @Test
        void puts_a_topic_under_an_objective_and_names_both_anew() {
            put("", "Se retrouver", 1);
            WorkshopGround.form(ground.facilitator)
                    .formParam("nomObjectif", "Un quartier convivial")
                    .post(ground.here + "/tableau/objectifs")
                    .then()
                    .statusCode(303);
            WorkshopTopic topic = topics().get(0);
            topicForm(
                            topic,
                            "nom",
                            "Des lieux",
                            "objectif",
                            objectives().get(0).id.toString(),
                            "place",
                            "1")
                    .then()
                    .statusCode(303);

            assertThat(topics().get(0).label).isEqualTo("Des lieux");
            assertThat(topics().get(0).objective.label).isEqualTo("Un quartier convivial");
        }

        @Test
        void takes_an_objective_or_a_topic_away_and_loses_no_line() {
            put("", "Se retrouver", 1);
            WorkshopGround.form(ground.facilitator)
                    .formParam("nomObjectif", "Un but")
                    .post(ground.here + "/tableau/objectifs");
            topicForm(
                    topics().get(0),
                    "nom",
                    "Se retrouver",
                    "objectif",
                    objectives().get(0).id.toString());
            WorkshopGround.form(ground.facilitator)
                    .formParam("acte", "retirer")
                    .post(ground.here + "/tableau/objectifs/" + objectives().get(0).id);
            assertThat(topics().get(0).objective).isNull();
            topicForm(topics().get(0), "acte", "retirer");

            assertThat(topics()).isEmpty();
            assertThat(pile("Sans sujet")).hasSize(4);
        }

        @Test
        void moves_objectives_up_and_down() {
            for (String name : List.of("Un", "Deux", "Trois")) {
                WorkshopGround.form(ground.facilitator)
                        .formParam("nomObjectif", name)
                        .post(ground.here + "/tableau/objectifs");
            }
            WorkshopGround.form(ground.facilitator)
                    .formParam("acte", "monter")
                    .post(ground.here + "/tableau/objectifs/" + objectives().get(2).id);
            assertThat(objectives()).extracting(one -> one.label).containsExactly("Un", "Trois", "Deux");
        }
    }

    @Nested
    class A_facilitator_who_drags {
        @Test
        void puts_a_line_at_its_place_among_the_others() {
            put("", "Se retrouver", 1, 2, 3);
            UUID topic = topics().get(0).id;
            drag(4, topic, 1).then().statusCode(204);
            assertThat(pile("Se retrouver")).containsExactly("Un banc", "Un médecin", "Un bus", "Un café");
            drag(1, topic, 99).then().statusCode(204);
            assertThat(pile("Se retrouver")).containsExactly("Un médecin", "Un bus", "Un café", "Un banc");
            drag(2, null, 0).then().statusCode(204);
            assertThat(pile("Sans sujet")).containsExactly("Un bus");
        }

        @Test
        void cannot_reach_into_another_session() {
            WorkshopGround other = WorkshopGround.laid(LocalDate.of(2026, 3, 2));
            other.say("À eux", "NEEDS", "k");
            WorkshopTopic theirs = WorkshopGround.read(() -> {
                return QuarkusTransaction.joiningExisting()
                        .call(() -> WorkshopTopic.add(other.workshop(), "Leur sujet"));
            });
            drag(1, theirs.id, 0).then().statusCode(404);
            drag(1, UUID.randomUUID(), 0).then().statusCode(404);
            WorkshopGround.form(ground.facilitator)
                    .formParam("ligne", "1")
                    .formParam("sujet", "pas-un-sujet")
                    .post(ground.here + "/tableau/ligne")
                    .then()
                    .statusCode(404);
        }
    }

    @Nested
    class A_topic_that_becomes_a_theme {
        private Codebook book;

        @BeforeEach
        void a_codebook() {
            put("", "Se retrouver", 1, 2);
            book = WorkshopGround.read(() -> Codebook.begin(Contract.findById(ground.contractId), "Sujets d’atelier"));
            WorkshopGround.form(ground.facilitator)
                    .formParam("livre", book.slug)
                    .post(ground.here + "/tableau/sujets/" + topics().get(0).id + "/theme")
                    .then()
                    .statusCode(303);
        }

        private List<String> coded() {
            return WorkshopGround.read(() -> Coding.<Coding>list(
                            "select k from Coding k join fetch k.contribution c where k.theme.codebook = ?1 order by c.body",
                            book)
                    .stream()
                    .map(coding -> coding.contribution.body)
                    .toList());
        }

        @Test
        void codes_the_lines_that_stand_under_it() {
            assertThat(coded()).containsExactly("Un banc", "Un bus");
        }

        @Test
        void codes_what_comes_and_no_longer_what_leaves() {
            put(topics().get(0).id.toString(), "", 4);
            put("", "", 1);
            assertThat(coded()).containsExactly("Un bus", "Un médecin");
        }

        @Test
        void never_codes_words_that_are_with_the_referent() {
            QuarkusTransaction.requiringNew()
                    .run(() -> Contribution.update(
                            "reading = ?1 where body = ?2 and contract.id = ?3",
                            Reading.ASIDE,
                            "Un café",
                            ground.contractId));
            put(topics().get(0).id.toString(), "", 3);
            assertThat(coded()).doesNotContain("Un café");
            assertThat(ground.page(ground.here + "/tableau").text()).doesNotContain("Un café");
        }
    }

    @Test
    void a_line_that_is_erased_leaves_the_board() {
        put("", "Se retrouver", 1, 2);
        WorkshopGround.form(ground.facilitator).formParam("oui", "true").post(ground.here + "/lignes/1/effacer");
        assertThat(pile("Se retrouver")).containsExactly("Un bus");
        assertThat(WorkshopGround.read(() -> WorkshopItem.count("workshop.contract.id", ground.contractId)))
                .isEqualTo(3);
    }
}
