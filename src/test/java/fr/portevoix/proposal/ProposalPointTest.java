package fr.portevoix.proposal;

import static org.assertj.core.api.Assertions.assertThat;

import fr.portevoix.shared.web.FormKey;
import fr.portevoix.territory.Perimeter;
import fr.portevoix.territory.Quartier;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The place of a proposal on the map: coarse, by choice, for everybody to see, and gone when its author wants it. */
@QuarkusTest
class ProposalPointTest {
    ProposalGround ground;

    @BeforeEach
    void lay() {
        ground = new ProposalGround();
        QuarkusTransaction.requiringNew().run(() -> {
            Perimeter drawn = new Perimeter();
            drawn.quartier = Quartier.at(ground.contract, "grazailles").orElseThrow();
            drawn.fictitious = true;
            drawn.validFrom = java.time.LocalDate.of(2024, 1, 1);
            drawn.geometry =
                    "{\"type\":\"Polygon\",\"coordinates\":[[[2.34,43.21],[2.36,43.21],[2.36,43.22],[2.34,43.22],[2.34,43.21]]]}";
            drawn.persist();
        });
    }

    private Response send(String idea, String at) {
        return ground.send(FormKey.fresh(), "idee", idea, "quartier", "grazailles", "lieu-at", at);
    }

    private Proposal published(String idea, String at) {
        send(idea, at).then().statusCode(303);
        Proposal made = ground.last(idea);
        ground.publish(made, idea).then().statusCode(303);
        return ProposalGround.in(() -> Proposal.findById(made.id));
    }

    private Document seen(Proposal proposal) {
        return Jsoup.parse(io.restassured.RestAssured.given()
                .get(ground.address() + "/" + proposal.slug)
                .then()
                .statusCode(200)
                .extract()
                .asString());
    }

    @Nested
    class A_resident {
        @Test
        void has_it_kept_no_finer_than_a_hundred_metres() {
            send("Un banc", "43.2123456 2.3518765").then().statusCode(303);

            assertThat(ground.last("Un banc").point).isEqualTo("43.212 2.352");
        }

        @Test
        void is_told_beside_the_map_that_everybody_sees_it() {
            Document form = Jsoup.parse(io.restassured.RestAssured.given()
                    .get(ground.form())
                    .then()
                    .extract()
                    .asString());

            assertThat(form.select(".spot-door[hidden] .hint").text()).contains("Tout le monde verra ce point");
            assertThat(form.select(".spot").attr("data-step")).isEqualTo("100");
            assertThat(form.select("[name=lieu]")).hasSize(1);
        }

        @ParameterizedTest
        @ValueSource(strings = {"48.85 2.35", "nulle part", "200 400", "43.21", "43.21 2.35; drop"})
        void keeps_their_words_when_the_point_is_none(String at) {
            Response answer = send("Une idée à garder", at);

            assertThat(answer.statusCode()).isEqualTo(422);
            assertThat(Jsoup.parse(answer.asString()).select("[name=idee]").text())
                    .isEqualTo("Une idée à garder");
        }

        @Test
        void proposes_without_any_point() {
            send("Sans carte", "").then().statusCode(303);

            assertThat(ground.last("Sans carte").point).isNull();
        }

        @Test
        void sends_the_same_point_again_and_gets_the_same_receipt() {
            String key = FormKey.fresh();
            String first = ground.send(key, "idee", "Deux fois", "quartier", "grazailles", "lieu-at", "43.2121 2.352")
                    .header("Location");
            String again = ground.send(key, "idee", "Deux fois", "quartier", "grazailles", "lieu-at", "43.2119 2.352")
                    .header("Location");

            assertThat(again).isEqualTo(first);
        }
    }

    @Nested
    class Everybody {
        @Test
        void sees_it_drawn_and_reads_which_quartier_it_lies_in() {
            Document page = seen(published("Un banc à l’ombre", "43.215 2.35"));

            assertThat(page.select("svg .spot-dot")).hasSize(1);
            assertThat(page.select("svg[role=img]").attr("aria-label")).contains("Grazailles");
            assertThat(page.select("figcaption").text()).contains("100");
        }

        @Test
        void sees_no_map_where_nobody_put_a_point() {
            assertThat(seen(published("Ailleurs", "")).select("svg .spot-dot")).isEmpty();
        }
    }

    @Test
    void the_team_takes_it_off_for_good() {
        Proposal made = published("Devant chez moi", "43.215 2.35");

        ground.atDesk()
                .formParam("titre", "Un banc")
                .formParam("idee", "Un banc")
                .formParam("quartier", "grazailles")
                .formParam("sansPoint", "oui")
                .post(ground.desk() + "/" + made.id + "/publier")
                .then()
                .statusCode(303);

        UUID id = made.id;
        Proposal kept = ProposalGround.in(() -> Proposal.findById(id));
        assertThat(kept.point).isNull();
        assertThat(seen(kept).select("svg .spot-dot")).isEmpty();
    }
}
