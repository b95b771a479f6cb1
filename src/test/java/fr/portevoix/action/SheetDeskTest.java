package fr.portevoix.action;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;

import fr.portevoix.account.TestPeople;
import fr.portevoix.contribution.Channel;
import fr.portevoix.contribution.Reading;
import fr.portevoix.contribution.Speaker;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Action sheets at the desk: written by several, frozen in versions, compared. */
@QuarkusTest
class SheetDeskTest {
    SheetGround ground;

    @BeforeEach
    void ground() {
        ground = SheetGround.laid();
    }

    private Document page(String rest) {
        Response answer = ground.atDesk().get(ground.desk(rest));
        assertThat(answer.statusCode()).isEqualTo(200);
        return Jsoup.parse(answer.asString());
    }

    @Nested
    class Who_writes {
        @Test
        void begins_a_sheet_that_only_the_team_reads() {
            String sheet = ground.begun("Un bus de la santé");
            assertThat(page("").select("tbody th a").eachText()).containsExactly("Un bus de la santé");
            given().get(ground.open("/" + sheet)).then().statusCode(404);
            given().get(ground.open("")).then().statusCode(200).body(not(containsString("Un bus de la santé")));
        }

        @Test
        void is_told_that_a_sheet_needs_a_title() {
            ground.posting()
                    .formParam("title", "  ")
                    .post(ground.desk(""))
                    .then()
                    .statusCode(422)
                    .body(containsString("Donnez à la fiche un titre"));
        }

        @Test
        void fills_in_every_part_and_what_is_not_known_stays_unknown() {
            String sheet = ground.begun("Un bus de la santé");
            ground.posting()
                    .formParam("revision", 0)
                    .formParam("title", "Un bus de la santé")
                    .formParam("pilot", "Carcassonne Agglo")
                    .formParam("objective", ground.health.id)
                    .formParam("axis", ground.axis.id)
                    .formParam("stakes", "Beaucoup renoncent.\r\nIls l’ont dit.")
                    .formParam("partnerName", "CPAM", "", "")
                    .formParam("partnerRole", "financeur", "", "")
                    .formParam("moneyLabel", "Le bus", "L’équipe", "")
                    .formParam("moneyAmount", "12 500,50", "", "")
                    .formParam("moneySource", "", "ARS", "")
                    .formParam("indicatorKey", "", "")
                    .formParam("indicatorLabel", "Personnes reçues", "")
                    .formParam("indicatorUnit", "personnes", "")
                    .formParam("indicatorBaseline", "", "")
                    .formParam("indicatorBaselineYear", "", "")
                    .formParam("indicatorTarget", "0", "")
                    .formParam("indicatorTargetYear", "2027", "")
                    .formParam("indicatorSource", "", "")
                    .formParam("placeQuartier", ground.north.id, ground.south.id)
                    .formParam("placeText", "", "Devant la halle, le mardi")
                    .post(ground.desk("/" + sheet + "/ecrire"))
                    .then()
                    .statusCode(303);
            SheetContent content = ground.sheet(sheet).read();
            assertThat(content.objectives()).extracting(SheetContent.Node::code).containsExactly("1.1");
            assertThat(content.axes()).extracting(SheetContent.Node::code).containsExactly("A1");
            assertThat(content.stakes()).isEqualTo("Beaucoup renoncent.\nIls l’ont dit.");
            assertThat(content.partners()).containsExactly(new SheetContent.Partner("CPAM", "financeur"));
            assertThat(content.money())
                    .containsExactly(
                            new SheetContent.Money("Le bus", new BigDecimal("12500.50"), ""),
                            new SheetContent.Money("L’équipe", null, "ARS"));
            assertThat(content.indicators()).singleElement().satisfies(one -> {
                assertThat(one.baseline()).isNull();
                assertThat(one.target()).isEqualByComparingTo("0");
                assertThat(one.key()).hasSize(8);
            });
            assertThat(content.places()).extracting(SheetContent.Place::name).containsExactly("Le Sud");
            assertThat(page("/" + sheet).text())
                    .contains("Personnes reçues (personnes) : départ non connu, cible 0 en 2027")
                    .contains("L’équipe : montant non connu (ARS)");
        }

        @Test
        void is_told_what_to_mend_and_keeps_every_word() {
            String sheet = ground.begun("Un bus de la santé");
            ground.posting()
                    .formParam("revision", 0)
                    .formParam("title", "")
                    .formParam("stakes", "Mes enjeux à moi")
                    .formParam("moneyLabel", "Le bus")
                    .formParam("moneyAmount", "beaucoup")
                    .formParam("moneySource", "")
                    .post(ground.desk("/" + sheet + "/ecrire"))
                    .then()
                    .statusCode(422)
                    .body(
                            containsString("Donnez un titre à la fiche."),
                            containsString("« beaucoup » n’est pas un nombre"),
                            containsString("Mes enjeux à moi"),
                            containsString("value=\"beaucoup\""));
            assertThat(ground.sheet(sheet).revision).isZero();
        }

        @Test
        void cannot_overwrite_what_somebody_else_kept_meanwhile_and_sees_both_texts() {
            String sheet = ground.begun("Un bus de la santé");
            ground.written(sheet, "Les médecins manquent au Nord.");
            Response mine = ground.posting()
                    .formParam("revision", 0)
                    .formParam("title", "Un bus de la santé")
                    .formParam("stakes", "Les dentistes manquent au Sud.")
                    .post(ground.desk("/" + sheet + "/ecrire"));
            assertThat(mine.statusCode()).isEqualTo(422);
            Document page = Jsoup.parse(mine.asString());
            assertThat(page.select("section.caution").text()).contains("pendant que vous écriviez");
            assertThat(page.select("section.caution del").text())
                    .contains("médecins")
                    .contains("Nord");
            assertThat(page.select("section.caution ins").text())
                    .contains("dentistes")
                    .contains("Sud");
            assertThat(page.select("[name=stakes]").text()).isEqualTo("Les dentistes manquent au Sud.");
            assertThat(ground.sheet(sheet).read().stakes()).isEqualTo("Les médecins manquent au Nord.");

            ground.posting()
                    .formParam("revision", page.select("[name=revision]").val())
                    .formParam("title", "Un bus de la santé")
                    .formParam("stakes", "Médecins et dentistes manquent.")
                    .post(ground.desk("/" + sheet + "/ecrire"))
                    .then()
                    .statusCode(303);
            assertThat(ground.sheet(sheet).read().stakes()).isEqualTo("Médecins et dentistes manquent.");
        }
    }

    @Nested
    class Who_freezes {
        @Test
        void makes_versions_that_later_writing_leaves_alone() {
            String sheet = ground.begun("Un bus de la santé");
            ground.written(sheet, "Premier texte.");
            ground.frozen(sheet, "");
            ground.written(sheet, "Second texte.");
            ground.frozen(sheet, "Le comité a demandé de le réécrire.");
            assertThat(page("/" + sheet + "/versions/1").text())
                    .contains("Premier texte.")
                    .doesNotContain("Second");
            assertThat(page("/" + sheet + "/versions/2").text())
                    .contains("Second texte.", "Le comité a demandé de le réécrire.");
        }

        @Test
        void says_what_changed_from_the_second_version_on_and_freezes_nothing_twice() {
            String sheet = ground.begun("Un bus de la santé");
            ground.written(sheet, "Premier texte.");
            ground.frozen(sheet, "");
            ground.posting()
                    .formParam("note", "Encore")
                    .formParam("revision", ground.sheet(sheet).revision)
                    .post(ground.desk("/" + sheet + "/figer"))
                    .then()
                    .statusCode(422)
                    .body(containsString("Rien n’a changé depuis la version\u00A01."));
            ground.written(sheet, "Second texte.");
            ground.posting()
                    .formParam("note", " ")
                    .formParam("revision", ground.sheet(sheet).revision)
                    .post(ground.desk("/" + sheet + "/figer"))
                    .then()
                    .statusCode(422)
                    .body(containsString("Dites ce qui a changé depuis la version\u00A01."));
        }

        @Test
        void never_freezes_a_text_that_they_have_not_seen() {
            String sheet = ground.begun("Un bus de la santé");
            ground.written(sheet, "Texte lu.");
            int seen = ground.sheet(sheet).revision;
            ground.written(sheet, "Texte d’un autre.");
            ground.posting()
                    .formParam("note", "")
                    .formParam("revision", seen)
                    .post(ground.desk("/" + sheet + "/figer"))
                    .then()
                    .statusCode(422)
                    .body(containsString("Quelqu’un a modifié la fiche entre-temps"));
        }

        @Test
        void compares_any_two_texts_in_one_or_side_by_side_and_not_by_colour_alone() {
            String sheet = ground.begun("Un bus de la santé");
            ground.written(sheet, "Pour vingt jeunes.");
            ground.frozen(sheet, "");
            ground.written(sheet, "Pour trente familles.");
            Document inline = page("/" + sheet + "/comparer?de=1&a=brouillon");
            assertThat(inline.select("section del").text()).isEqualTo("[retiré : vingt jeunes]");
            assertThat(inline.select("section ins").text()).isEqualTo("[ajouté : trente familles]");
            Document sides = page("/" + sheet + "/comparer?de=brouillon&a=1&vue=cote");
            assertThat(sides.select(".sides > div").eachText())
                    .containsExactly("Avant Pour [retiré : trente familles] .", "Après Pour [ajouté : vingt jeunes] .");
        }

        @Test
        void can_no_longer_remove_the_sheet() {
            String draft = ground.begun("Brouillon d’un jour");
            ground.posting()
                    .post(ground.desk("/" + draft + "/supprimer"))
                    .then()
                    .statusCode(303);
            ground.atDesk().get(ground.desk("/" + draft)).then().statusCode(404);
            String sheet = ground.publishedSheet("Un bus de la santé");
            ground.posting()
                    .post(ground.desk("/" + sheet + "/supprimer"))
                    .then()
                    .statusCode(422);
        }
    }

    @Nested
    class Who_ties_words {
        @Test
        void takes_all_that_the_filter_finds_and_gives_a_reason() {
            String sheet = ground.begun("Un bus de la santé");
            ground.voices(60, Channel.PHONE, Speaker.RESIDENT, ground.north);
            ground.voices(2, Channel.LETTER, Speaker.RESIDENT, ground.south);
            ground.posting()
                    .formParam("acte", "tout")
                    .formParam("reason", " ")
                    .post(ground.desk("/" + sheet + "/paroles?canal=PHONE"))
                    .then()
                    .statusCode(422)
                    .body(containsString("leurs auteurs le liront"));
            ground.posting()
                    .formParam("acte", "tout")
                    .formParam("reason", "Vous le demandiez.")
                    .post(ground.desk("/" + sheet + "/paroles?canal=PHONE"))
                    .then()
                    .statusCode(303);
            assertThat(page("/" + sheet).text()).contains("60 contributions reliées, soit 60 voix");
            assertThat(page("/" + sheet + "/paroles?reliees=2").select("[aria-label=Paroles reliées] tbody tr"))
                    .hasSize(10);
        }

        @Test
        void cannot_tie_words_of_another_contract_or_those_with_the_referent() {
            String sheet = ground.begun("Un bus de la santé");
            SheetGround other = SheetGround.laid();
            List<UUID> words = new ArrayList<>(other.voices(1, Channel.PHONE, Speaker.RESIDENT));
            List<UUID> aside = ground.voices(1, Channel.PHONE, Speaker.RESIDENT);
            ground.change(aside.get(0), said -> said.reading = Reading.ASIDE);
            words.addAll(aside);
            ground.fed(sheet, words, "Vous le demandiez.");
            assertThat(page("/" + sheet).text()).contains("0 contribution reliée");
        }

        @Test
        void unties_one_again() {
            String sheet = ground.begun("Un bus de la santé");
            ground.fed(sheet, ground.voices(1, Channel.PHONE, Speaker.RESIDENT), "Vous le demandiez.");
            String untie = page("/" + sheet + "/paroles")
                    .select("form[action$=/retirer]")
                    .attr("action");
            ground.posting().post(untie).then().statusCode(303);
            ground.posting().post(untie).then().statusCode(404);
            assertThat(page("/" + sheet).text()).contains("0 contribution reliée");
        }
    }

    @Nested
    class A_body {
        @Test
        void decides_on_the_version_that_was_frozen_last() {
            String sheet = ground.publishedSheet("Un bus de la santé");
            ground.begun("Brouillon sans version");
            SheetDecidable decidable = new SheetDecidable();
            List<Choice> choices = io.quarkus.narayana.jta.QuarkusTransaction.requiringNew()
                    .call(() -> decidable.choices(ground.contract));
            assertThat(choices)
                    .containsExactly(
                            new Choice(ground.sheet(sheet).id, "Un bus de la santé", "1", ground.open("/" + sheet)));
            io.quarkus.narayana.jta.QuarkusTransaction.requiringNew()
                    .run(() -> decidable.decided(
                            choices.get(0).id(),
                            Outcome.ADOPTED_WITH_CHANGES,
                            java.time.LocalDate.of(2026, 4, 1),
                            "Commencer par le Nord."));
            given().get(ground.open("/" + sheet))
                    .then()
                    .statusCode(200)
                    .body(
                            containsString("Adoptée avec des changements le 1er avril 2026"),
                            containsString("Commencer par le Nord."));
        }
    }

    @Nested
    class Somebody_of_another_contract {
        @Test
        void reads_nothing_here() {
            String sheet = ground.begun("Un bus de la santé");
            TestPeople.Visitor other = TestPeople.facilitator(SheetGround.laid().contract.id);
            given().redirects()
                    .follow(false)
                    .cookie("session", other.cookie())
                    .get(ground.desk("/" + sheet))
                    .then()
                    .statusCode(403);
        }
    }
}
