package fr.portevoix.council.ballot;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import fr.portevoix.council.CouncilGround;
import fr.portevoix.council.CouncilGround.Seated;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.time.LocalDate;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Ballots as members, the team and everybody else meet them. */
@QuarkusTest
class BallotPagesTest {
    @Nested
    class A_member {
        @Test
        void reads_a_secret_vote_over_puts_it_into_the_box_and_cannot_take_it_back() {
            BallotGround ground = BallotGround.laid(3);
            String slug = ground.opened(Method.FOR_AGAINST, true);
            Seated one = ground.members.get(0);

            Document over = Jsoup.parse(BallotGround.ballot(one.visitor(), 1)
                    .post(ground.addressOf(slug))
                    .then()
                    .statusCode(200)
                    .extract()
                    .asString());
            assertThat(over.text()).contains("Relisez votre vote").contains("Contre");
            assertThat(ground.page(one, slug).select("form.voting")).hasSize(1);

            ground.votes(one, slug, 1).then().statusCode(303);
            Document page = ground.page(one, slug);
            assertThat(page.select(".given").text()).contains("dans l’urne");
            assertThat(page.select("form.voting")).isEmpty();
            assertThat(page.text()).contains("Ont voté : 1 sur 3");

            ground.votes(one, slug, 0).then().statusCode(303);
            ground.desk(slug, "depouiller").then().statusCode(303);
            assertThat(ground.result(slug).select(".bars tbody tr td.number").eachText())
                    .containsExactly("0", "1", "0");
        }

        @Test
        void gets_the_form_back_with_what_they_chose_where_a_grade_is_missing() {
            BallotGround ground = BallotGround.laid(1);
            String slug = ground.opened(ground.typed("Quel nom ?", Method.MAJORITY_JUDGMENT, true)
                    .formParam("options", "Place du Canal\nPlace des Lavandières"));
            Document page =
                    Jsoup.parse(BallotGround.ballot(ground.members.get(0).visitor(), 2)
                            .post(ground.addressOf(slug))
                            .then()
                            .statusCode(422)
                            .extract()
                            .asString());
            assertThat(page.select(".mend a").eachAttr("href")).containsExactly("#r1-0");
            assertThat(page.select("input[name=r0][checked]").eachAttr("value")).containsExactly("2");
        }

        @Test
        void of_another_council_or_without_a_voice_is_kept_out() {
            BallotGround ground = BallotGround.laid(1);
            String slug = ground.opened(Method.FOR_AGAINST, false);
            Seated stranger = ground.council.seats(ground.council.other, "Voisine", false);
            Seated observer = ground.council.seats(ground.council.body, "Observatrice", true);

            ground.votes(stranger, slug, 0).then().statusCode(403);
            given().cookie("session", stranger.visitor().cookie())
                    .get(ground.addressOf(slug))
                    .then()
                    .statusCode(403);
            assertThat(ground.page(observer, slug).select("form.voting")).isEmpty();
            ground.votes(observer, slug, 0).then().statusCode(303);
            assertThat(ground.page(observer, slug).text()).contains("Vous n’avez pas de voix");
            given().redirects().follow(false).get(ground.addressOf(slug)).then().statusCode(303);
            assertThat(ground.ballot(slug).took).isZero();
        }

        @Test
        void reads_nothing_of_a_ballot_in_preparation_nor_of_a_result_before_the_count() {
            BallotGround ground = BallotGround.laid(1);
            String draft = ground.prepared(ground.typed("Pas encore ?", Method.FOR_AGAINST, false));
            given().cookie("session", ground.members.get(0).visitor().cookie())
                    .get(ground.addressOf(draft))
                    .then()
                    .statusCode(404);
            ground.desk(draft, "ouvrir");
            ground.votes(ground.members.get(0), draft, 0);
            for (String cookie : new String[] {ground.council.facilitator.cookie(), "rien"}) {
                String awaited = given().cookie("session", cookie)
                        .get(ground.addressOf(draft) + "/resultat")
                        .then()
                        .statusCode(200)
                        .extract()
                        .asString();
                assertThat(awaited).contains("Le résultat sera lu ici").doesNotContain("figures", "Abstention");
            }
        }

        @Test
        void and_everybody_find_the_end_of_the_vote_in_the_agenda_unless_it_is_reserved() {
            BallotGround ground = BallotGround.laid(2);
            LocalDate until = LocalDate.now().plusDays(5);
            ground.opened(ground.typed("Un préau ?", Method.FOR_AGAINST, true).formParam("ferme", until + "T18:30"));
            ground.opened(ground.typed("Entre nous ?", Method.FOR_AGAINST, true)
                    .formParam("ferme", until + "T18:30")
                    .formParam("reserve", "oui"));

            assertThat(ground.council.page("/agenda").text())
                    .contains("fin du vote", "Un préau ?")
                    .doesNotContain("Entre nous");
            String calendar = given().get("/" + ground.council.slug + "/agenda.ics")
                    .asString()
                    .replace("\r\n ", "");
            assertThat(calendar)
                    .contains("Un préau", until.toString().replace("-", ""))
                    .doesNotContain("Entre nous");
            given().get("/api/v1/contracts/" + ground.council.slug + "/councils/conseil/ballots")
                    .then()
                    .statusCode(200)
                    .body("items.size()", org.hamcrest.Matchers.equalTo(0));
        }

        @Test
        void objects_with_a_reason_and_a_second_round_follows() {
            BallotGround ground = BallotGround.laid(3);
            String slug = ground.opened(Method.CONSENT, false);
            ground.votes(ground.members.get(0), slug, 0);
            Response without = ground.votes(ground.members.get(1), slug, 1);
            without.then().statusCode(422);
            assertThat(without.asString()).contains("Une objection a besoin d’une raison");
            BallotGround.ballot(ground.members.get(1).visitor(), 1)
                    .formParam("raison", "L’eau <b>gèle</b> en hiver.")
                    .post(ground.addressOf(slug))
                    .then()
                    .statusCode(303);
            ground.desk(slug, "depouiller").then().statusCode(303);

            Document result = ground.result(slug);
            assertThat(result.select(".outcome").text()).contains("Des objections restent à travailler");
            assertThat(result.select("blockquote").text()).isEqualTo("L’eau <b>gèle</b> en hiver.");

            String second = ground.desk(slug, "second-tour")
                    .then()
                    .statusCode(303)
                    .extract()
                    .header("Location")
                    .replaceAll(".*/scrutins/([^/]+).*", "$1");
            assertThat(ground.desk(slug, "second-tour").header("Location")).contains("/" + second + "/");
            ground.desk(second, "ouvrir");
            ground.members.forEach(each -> ground.votes(each, second, 0));
            ground.desk(second, "depouiller").then().statusCode(303);
            assertThat(ground.result(second).select(".outcome").text()).contains("Adopté");
            assertThat(ground.result(second).select("a[href$=" + slug + "/resultat]"))
                    .isNotEmpty();
        }
    }

    @Nested
    class The_team {
        @Test
        void enters_papers_whose_sums_fit_and_nobody_votes_twice() {
            BallotGround ground = BallotGround.laid(4);
            String slug = ground.opened(Method.FOR_AGAINST, true);
            ground.votes(ground.members.get(0), slug, 0).then().statusCode(303);

            assertThat(papers(ground, slug, "3", "0", "0", 1, 2)
                            .then()
                            .statusCode(422)
                            .extract()
                            .asString())
                    .contains("3 votes pour 2 personnes cochées");
            assertThat(papers(ground, slug, "1", "1", "0", 0, 1)
                            .then()
                            .statusCode(422)
                            .extract()
                            .asString())
                    .contains("a déjà voté en ligne");
            assertThat(ground.page(ground.members.get(1), slug).select("form.voting"))
                    .as("what was refused left nothing behind")
                    .hasSize(1);

            papers(ground, slug, "0", "2", "0", 1, 2).then().statusCode(303);
            assertThat(ground.page(ground.members.get(1), slug).text()).contains("Votre vote sur papier");
            ground.votes(ground.members.get(1), slug, 0);
            ground.desk(slug, "depouiller").then().statusCode(303);
            Document result = ground.result(slug);
            assertThat(result.select(".bars tbody tr td.number").eachText()).containsExactly("1", "2", "0");
            assertThat(result.text()).contains("Votants : 3 sur 4").contains("Dont 2 sur papier");
            papers(ground, slug, "1", "0", "0", 3).then().statusCode(422);
        }

        private Response papers(BallotGround ground, String slug, String yes, String no, String none, int... who) {
            RequestSpecification form = CouncilGround.form(ground.council.facilitator)
                    .formParam("n0-0", yes)
                    .formParam("n0-1", no)
                    .formParam("n0-2", none);
            for (int each : who) {
                form.formParam(
                        "votant", ground.right(slug, ground.members.get(each).member()));
            }
            return form.post(ground.deskOf(slug) + "/papier");
        }

        @Test
        void votes_for_a_member_without_a_mailbox_in_a_public_ballot_only_and_it_is_said() {
            BallotGround ground = BallotGround.laid(1);
            UUID paper = ground.council.seatsWithoutMailbox(ground.council.body, "Fatma");
            String open = ground.opened(Method.FOR_AGAINST, false);
            BallotGround.ballot(ground.council.facilitator, 0)
                    .formParam("pour", paper)
                    .post(ground.addressOf(open))
                    .then()
                    .statusCode(303);
            String secret = ground.opened(Method.FOR_AGAINST, true);
            BallotGround.ballot(ground.council.facilitator, 0)
                    .formParam("pour", paper)
                    .formParam("relu", "oui")
                    .post(ground.addressOf(secret))
                    .then()
                    .statusCode(403);
            BallotGround.ballot(ground.council.facilitator, 0)
                    .formParam("pour", ground.members.get(0).member())
                    .post(ground.addressOf(open))
                    .then()
                    .statusCode(403);

            ground.desk(open, "depouiller").then().statusCode(303);
            String path = ground.addressOf(open).substring(ground.council.slug.length() + 1) + "/resultat";
            assertThat(ground.council
                            .page(ground.members.get(0).visitor(), path)
                            .text())
                    .contains("Fatma Pour (saisi par l’équipe)");
            assertThat(ground.council.page(path).text()).doesNotContain("Fatma");
        }

        @Test
        void cannot_change_an_open_or_counted_ballot_and_a_change_behind_its_back_is_seen() {
            BallotGround ground = BallotGround.laid(2);
            String slug = ground.opened(Method.FOR_AGAINST, true);
            ground.typed("Une autre question ?", Method.FOR_AGAINST, true)
                    .formParam("quorum", "NONE")
                    .formParam("majorite", "SIMPLE")
                    .post(ground.deskOf(slug) + "/modifier")
                    .then()
                    .statusCode(404);
            ground.desk(slug, "effacer").then().statusCode(404);
            ground.members.forEach(each -> ground.votes(each, slug, 0));
            ground.desk(slug, "depouiller").then().statusCode(303);
            Document result = ground.result(slug);
            assertThat(result.select("[role=alert]")).isEmpty();
            assertThat(result.text()).contains("tout le monde a voté pareil");
            ground.desk(slug, "depouiller").then().statusCode(303);
            ground.desk(slug, "ouvrir").then().statusCode(303);

            QuarkusTransaction.requiringNew()
                    .run(() -> BallotPaper.update("answer = 1 where ballot = ?1", ground.ballot(slug)));
            assertThat(ground.result(slug).select("[role=alert]").text()).contains("ne sont plus ceux");
        }

        @Test
        void is_told_what_to_mend_in_a_ballot_that_cannot_be() {
            BallotGround ground = BallotGround.laid(1);
            String page = ground.typed("", Method.CONSENT, true)
                    .formParam("quorum", "SHARE")
                    .formParam("combien", "120")
                    .formParam("majorite", "SIMPLE")
                    .formParam("ouvre", "2026-12-02T10:00")
                    .formParam("ferme", "2026-12-01T10:00")
                    .formParam("deliberation", "inconnue")
                    .post("/" + ground.council.slug + "/bureau/conseils/conseil/scrutins")
                    .then()
                    .statusCode(422)
                    .extract()
                    .asString();
            assertThat(Jsoup.parse(page).select(".mend a").eachAttr("href"))
                    .containsExactlyInAnyOrder("#question", "#secret", "#combien", "#ferme", "#deliberation");
        }
    }

    @Nested
    class Everybody {
        @Test
        void reads_how_majority_judgment_came_to_its_result() {
            BallotGround ground = BallotGround.laid(5);
            String slug = ground.opened(ground.typed("Quelle place refaire ?", Method.MAJORITY_JUDGMENT, true)
                    .formParam("options", "Calme\nAimée\nÉcartée"));
            int[][] grades = {{0, 0, 6}, {1, 0, 6}, {1, 1, 6}, {1, 1, 6}, {2, 2, 5}};
            for (int at = 0; at < grades.length; at++) {
                ground.votes(ground.members.get(at), slug, grades[at]).then().statusCode(303);
            }
            ground.desk(slug, "depouiller").then().statusCode(303);

            Document result = ground.result(slug);
            assertThat(result.select(".standings b").eachText()).containsExactly("Aimée", "Calme", "Écartée");
            assertThat(result.select(".outcome").text()).isEqualTo("Une proposition l’emporte");
            assertThat(result.text())
                    .contains("À égalité avec « Aimée » jusqu’à ce que 2 votes aient été retirés de chaque côté")
                    .contains("la mention du milieu est Très bien ici et Excellent là");
            assertThat(result.select(".merits tbody tr").get(0).text()).startsWith("Aimée 2 40 %");
            assertThat(result.select("svg.merit[role=img][aria-label]")).hasSize(3);
        }

        @Test
        void reads_that_too_few_voted() {
            BallotGround ground = BallotGround.laid(4);
            Response made = ground.typed("Assez nombreux ?", Method.FOR_AGAINST, false)
                    .formParam("quorum", "SHARE")
                    .formParam("combien", "50")
                    .formParam("majorite", "SIMPLE")
                    .post("/" + ground.council.slug + "/bureau/conseils/conseil/scrutins");
            String slug = made.header("Location").replaceAll(".*/", "");
            ground.desk(slug, "ouvrir");
            ground.votes(ground.members.get(0), slug, 0);
            ground.desk(slug, "depouiller").then().statusCode(303);
            assertThat(ground.result(slug).text())
                    .contains("Le quorum n’est pas atteint")
                    .contains("Il fallait au moins 2 votants");
        }

        @Test
        void reads_in_four_languages_what_is_guaranteed_and_nothing_of_a_reserved_result() {
            BallotGround ground = BallotGround.laid(1);
            for (String language : new String[] {"fr", "fr-x-simple", "en", "ar"}) {
                given().get("/" + ground.council.slug + "/conseil/conseil/scrutins/garanties?langue=" + language)
                        .then()
                        .statusCode(200);
            }
            String slug = ground.opened(
                    ground.typed("Entre nous ?", Method.FOR_AGAINST, false).formParam("reserve", "oui"));
            ground.votes(ground.members.get(0), slug, 0);
            ground.desk(slug, "depouiller");
            given().get(ground.addressOf(slug) + "/resultat").then().statusCode(404);
            assertThat(ground.council.status(
                            ground.members.get(0).visitor(),
                            ground.addressOf(slug).substring(ground.council.slug.length() + 1) + "/resultat"))
                    .isEqualTo(200);
        }
    }
}
