package fr.portevoix.contribution;

import static fr.portevoix.contribution.Ground.inTransaction;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import fr.portevoix.account.Role;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.LocalDate;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Consultations: prepared at the desk, met by residents, told to programmes. */
@QuarkusTest
class ConsultationTest {
    @Inject
    ImportQuotedFigures importQuotedFigures;

    Ground ground;

    @BeforeEach
    void ground() {
        ground = Ground.laid();
    }

    static Document page(Response answer) {
        assertThat(answer.statusCode()).isEqualTo(200);
        return Jsoup.parse(answer.asString());
    }

    @Nested
    class A_resident {
        @Test
        void reads_what_is_open_who_decides_and_how_far_it_goes() {
            Document page = page(given().get("/" + ground.slug + "/consultations/concertation?langue=fr"));
            assertThat(page.select("h1").text()).isEqualTo("Dites ce qui compte");
            assertThat(page.select(".pill").text()).isEqualTo("En cours");
            assertThat(page.text()).contains("Le choix des actions.").contains("Le comité de pilotage.");
            assertThat(page.text()).contains("on vous demande votre avis avant de décider");
        }

        @Test
        void reads_head_counts_but_no_share_and_no_small_group() {
            importQuotedFigures.of(
                    ground.consultation,
                    null,
                    ImportsTest.csv(
                            """
                    channel,measure,group,value,unit,base
                    online,respondents,,216,people,
                    phone,under 60,,1,people,
                    online,gender,femme,68,percent,212
                    """));
            Document page = page(given().get("/" + ground.slug + "/consultations/concertation?langue=fr"));
            assertThat(page.select(".heads li").eachText()).containsExactly("En ligne : 216 personnes");
        }

        @Test
        void reads_in_arabic() {
            Document page = page(given().get("/" + ground.slug + "/consultations/concertation?langue=ar"));
            assertThat(page.select("html").attr("dir")).isEqualTo("rtl");
            assertThat(page.select("h1").text()).isEqualTo("قولوا ما يهمّكم");
        }

        @Test
        void finds_nothing_that_is_not_published() {
            inTransaction(() -> Consultation.update("published = false where id = ?1", ground.consultation.id));
            given().get("/" + ground.slug + "/consultations/concertation")
                    .then()
                    .statusCode(404);
        }

        @ParameterizedTest
        @ValueSource(strings = {"donnees-personnelles", "mentions-legales", "accessibilite"})
        void reads_the_legal_pages_in_french_and_arabic(String place) {
            assertThat(page(given().get("/" + ground.slug + "/" + place + "?langue=fr"))
                            .text())
                    .contains("dpo@example.org");
            assertThat(page(given().get("/" + ground.slug + "/" + place + "?langue=ar"))
                            .select("html")
                            .attr("dir"))
                    .isEqualTo("rtl");
        }
    }

    @Nested
    class A_day {
        @ParameterizedTest
        @CsvSource({"2025-12-31,COMING", "2026-01-01,OPEN", "2026-01-31,OPEN", "2026-02-01,CLOSED"})
        void says_where_a_consultation_stands(LocalDate day, ConsultationState state) {
            Consultation consultation = new Consultation();
            consultation.opensOn = LocalDate.of(2026, 1, 1);
            consultation.closesOn = LocalDate.of(2026, 1, 31);
            assertThat(ConsultationState.of(consultation, day)).isEqualTo(state);
        }
    }

    @Nested
    class A_facilitator {
        Visitor facilitator;

        @BeforeEach
        void arrives() {
            facilitator = Visitor.with(Role.FACILITATOR, ground.contract.id);
        }

        Response send(String address, String title, String information) {
            return facilitator
                    .posting()
                    .formParam("titre", title)
                    .formParam("titreAr", "عنوان")
                    .formParam("niveau", "CONCERTATION")
                    .formParam("publiee", "true")
                    .formParam("information", information)
                    .post("/" + ground.slug + "/bureau/consultations" + address);
        }

        @Test
        void prepares_a_consultation_and_a_changed_information_text_is_another_version() {
            assertThat(send("", "Vivre ici", "Mission d’intérêt public.").statusCode())
                    .isEqualTo(303);
            send("/vivre-ici", "Vivre ici", "Mission d’intérêt public.");
            send("/vivre-ici", "Vivre ici", "Mission d’intérêt public, gardé deux ans.");
            InformationText text = inTransaction(() -> InformationText.of(
                            Consultation.at(ground.contract, "vivre-ici").orElseThrow())
                    .orElseThrow());
            assertThat(text.version).isEqualTo(2);
            assertThat(page(given().get("/" + ground.slug + "/donnees-personnelles?langue=fr"))
                            .text())
                    .contains("gardé deux ans");
        }

        @Test
        void cannot_publish_without_telling_people_of_their_data() {
            Response answer = send("", "Vivre ici", "");
            assertThat(answer.statusCode()).isEqualTo(422);
            assertThat(Jsoup.parse(answer.asString()).select("#titre").val()).isEqualTo("Vivre ici");
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "consultations",
                    "consultations/nouvelle",
                    "consultations/concertation",
                    "livres",
                    "chiffres",
                    "chiffres/concertation",
                    "contributions",
                    "lire",
                    "saisir"
                })
        void opens_every_page_of_the_room(String place) {
            page(facilitator.atPages().get("/" + ground.slug + "/bureau/" + place));
        }

        @Test
        void makes_a_codebook_adds_renames_orders_and_retires_themes_and_ties_them() {
            String books = "/" + ground.slug + "/bureau/livres";
            facilitator
                    .posting()
                    .formParam("titre", "Besoins")
                    .post(books)
                    .then()
                    .statusCode(303);
            for (String name : new String[] {"Éclairage", "Propreté"}) {
                facilitator
                        .posting()
                        .formParam("nom", name)
                        .post(books + "/besoins/themes")
                        .then()
                        .statusCode(303);
            }
            facilitator
                    .posting()
                    .formParam("nom", "éclairage")
                    .post(books + "/besoins/themes")
                    .then()
                    .statusCode(422);
            Codebook book =
                    inTransaction(() -> Codebook.at(ground.contract, "besoins").orElseThrow());
            Theme second = inTransaction(() -> Theme.of(book).get(1));
            String address = books + "/besoins/themes/" + second.id;
            page(facilitator.atPages().get(address));
            facilitator.posting().formParam("nom", "").post(address).then().statusCode(422);
            facilitator
                    .posting()
                    .formParam("nom", "Propreté, encombrants")
                    .formParam("noeud", ground.nodes.get("2.2").id)
                    .post(address)
                    .then()
                    .statusCode(303);
            facilitator.posting().post(address + "/monter").then().statusCode(303);
            Document page = page(facilitator.atPages().get(books + "/besoins"));
            assertThat(page.select("tbody tr").eachText().get(0))
                    .startsWith("Propreté, encombrants 2.2 Embellir les lieux de vie");
            facilitator.posting().post(address + "/retirer").then().statusCode(303);
            assertThat(inTransaction(() -> Theme.of(book))).hasSize(1);
        }

        @Test
        void links_two_codebooks_by_ticking_boxes() {
            Codebook needs = ground.codebook("Besoins", "Se déplacer");
            Codebook ideas = ground.codebook("Idées", "Mobilités");
            String address = "/" + ground.slug + "/bureau/livres/besoins/liens/idees";
            String box = page(facilitator.atPages().get(address))
                    .select("input[name=lien]")
                    .val();
            facilitator.posting().formParam("lien", box).post(address).then().statusCode(303);
            assertThat(page(facilitator.atPages().get(address)).select("input[checked]"))
                    .hasSize(1);
            facilitator.posting().post(address).then().statusCode(303);
            assertThat(page(facilitator.atPages().get(address)).select("input[checked]"))
                    .isEmpty();
        }

        @Test
        void adds_mends_and_deletes_a_quoted_figure() {
            String address = "/" + ground.slug + "/bureau/chiffres/concertation";
            facilitator
                    .posting()
                    .formParam("canal", "phone")
                    .formParam("mesure", "quartier")
                    .formParam("valeur", "17,5")
                    .formParam("unite", "percent (about)")
                    .post(address)
                    .then()
                    .statusCode(303);
            assertThat(page(facilitator.atPages().get(address))
                            .select("tbody tr")
                            .text())
                    .contains("17,5 percent (about) inconnue");
            QuotedFigure figure =
                    inTransaction(() -> QuotedFigure.of(ground.consultation).get(0));
            page(facilitator.atPages().get(address + "/" + figure.id));
            facilitator
                    .posting()
                    .formParam("base", "beaucoup")
                    .post(address + "/" + figure.id)
                    .then()
                    .statusCode(422);
            facilitator
                    .posting()
                    .post(address + "/" + figure.id + "/supprimer")
                    .then()
                    .statusCode(303);
            assertThat(inTransaction(() -> QuotedFigure.of(ground.consultation)))
                    .isEmpty();
        }

        @Test
        void with_a_bad_file_gets_the_page_back_with_what_to_mend() {
            ground.codebook("Besoins");
            Response answer = given().cookie("session", facilitator.person().cookie())
                    .multiPart("_jeton", facilitator.person().formToken())
                    .multiPart("fichier", "themes.csv", ImportsTest.csv("theme,nodes\nÉclairage,9.9\n"), "text/csv")
                    .post("/" + ground.slug + "/bureau/livres/besoins/fichier");
            assertThat(answer.statusCode()).isEqualTo(422);
            assertThat(Jsoup.parse(answer.asString()).select(".mend li").text()).contains("9.9");
        }
    }

    @Nested
    class A_programme {
        @Test
        void lists_published_consultations_without_any_token() {
            given().get("/api/v1/contracts/" + ground.slug + "/consultations")
                    .then()
                    .statusCode(200)
                    .body("items.slug", hasItem("concertation"))
                    .body("items[0].state", equalTo("OPEN"))
                    .body("items[0].title.ar", equalTo("قولوا ما يهمّكم"));
        }
    }
}
