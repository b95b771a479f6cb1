package fr.portevoix.council.opinion;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import fr.portevoix.action.ActionSheet;
import fr.portevoix.action.ActionSheetVersion;
import fr.portevoix.action.Decidable;
import fr.portevoix.action.FreezeVersion;
import fr.portevoix.action.Outcome;
import fr.portevoix.action.WriteSheet;
import fr.portevoix.action.meeting.AgendaItem;
import fr.portevoix.action.meeting.Body;
import fr.portevoix.action.meeting.Meeting;
import fr.portevoix.contribution.ParticipationLevel;
import fr.portevoix.council.CouncilGround;
import fr.portevoix.council.ballot.BallotGround;
import fr.portevoix.council.reading.Deliberation;
import fr.portevoix.territory.Contract;
import io.quarkus.arc.All;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** An opinion from its first word to the committee's answer. */
@QuarkusTest
class OpinionTest {
    @Inject
    @All
    List<Decidable> kinds;

    BallotGround ground;
    String desk;
    String page;

    @BeforeEach
    @ActivateRequestContext
    void lay() {
        ground = BallotGround.laid(3);
        ActionSheet sheet = BallotGround.bean(WriteSheet.class)
                .begin(
                        QuarkusTransaction.requiringNew().call(() -> Contract.findById(ground.council.contract.id)),
                        "Des bancs à l’ombre");
        BallotGround.bean(FreezeVersion.class).freeze(sheet, "", sheet.revision);
        QuarkusTransaction.requiringNew().run(() -> {
            Deliberation about = new Deliberation();
            about.body = ground.council.body;
            about.sheet = sheet;
            about.slug = "des-bancs";
            about.title = "Des bancs à l’ombre";
            about.level = ParticipationLevel.values()[0];
            about.changeable = "Où ils vont.";
            about.pilotName = "Service des espaces verts";
            about.persist();
            Body copil = new Body();
            copil.contract = ground.council.contract;
            copil.slug = "copil";
            copil.name = "Comité de pilotage";
            copil.kind = "comité de pilotage";
            copil.persist();
            Meeting meeting = new Meeting();
            meeting.contract = ground.council.contract;
            meeting.body = copil;
            meeting.slug = "copil-1";
            meeting.title = "Comité de pilotage d’essai";
            meeting.heldOn = LocalDate.now().plusDays(10);
            meeting.persist();
        });
        Response begun = form().formParam("deliberation", "des-bancs")
                .post("/" + ground.council.slug + "/bureau/conseils/conseil/avis");
        desk = begun.then().statusCode(303).extract().header("Location").replaceAll("^https?://[^/]+", "");
        page = "/conseil/conseil/avis/" + desk.replaceAll(".*/", "");
    }

    RequestSpecification form() {
        return CouncilGround.form(ground.council.facilitator);
    }

    Document deskPage() {
        return ground.council.page(ground.council.facilitator, desk.substring(ground.council.slug.length() + 1));
    }

    Response writes(String sense, String words, String conditions, int revision) {
        return form().formParam("titre", "Avis sur les bancs")
                .formParam("sens", sense)
                .formParam("texte", words)
                .formParam("conditions", conditions)
                .formParam("revision", revision)
                .post(desk);
    }

    String votes() {
        String ballot = form().post(desk + "/voter")
                .then()
                .statusCode(303)
                .extract()
                .header("Location")
                .replaceAll(".*/", "");
        ground.desk(ballot, "ouvrir").then().statusCode(303);
        return ballot;
    }

    void adopts() {
        writes("RESERVED", "Le conseil veut des bancs.\n<b>Vite</b>.", "Un banc devant l’école\nDe l’ombre dès 2027", 0)
                .then()
                .statusCode(303);
        String ballot = votes();
        ground.members.forEach(each -> ground.votes(each, ballot, 0).then().statusCode(303));
        ground.desk(ballot, "depouiller").then().statusCode(303);
        form().post(desk + "/publier").then().statusCode(303);
    }

    static String words(byte[] docx) throws IOException {
        try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(docx));
                XWPFWordExtractor words = new XWPFWordExtractor(document)) {
            return words.getText();
        }
    }

    @Test
    void reservations_need_a_condition_and_words_saved_meanwhile_are_not_overwritten() {
        assertThat(writes("RESERVED", "Oui, mais.", "", 0)
                        .then()
                        .statusCode(422)
                        .extract()
                        .asString())
                .contains("au moins une condition")
                .contains("Oui, mais.");
        writes("FAVOURABLE", "Oui.", "", 0).then().statusCode(303);
        assertThat(writes("FAVOURABLE", "Mes mots à moi.", "", 0)
                        .then()
                        .statusCode(422)
                        .extract()
                        .asString())
                .contains("Quelqu’un a enregistré entre-temps")
                .contains("Mes mots à moi.");
    }

    @Test
    void what_is_voted_on_stands_and_only_what_is_adopted_is_published() {
        writes("UNFAVOURABLE", "Non.", "", 0).then().statusCode(303);
        form().post(desk + "/publier").then().statusCode(303);
        given().get("/" + ground.council.slug + page).then().statusCode(404);
        String ballot = votes();
        writes("FAVOURABLE", "Oui en fait.", "", 1).then().statusCode(422);
        assertThat(deskPage().text()).contains("Avis défavorable").doesNotContain("Oui en fait");
        ground.votes(ground.members.get(0), ballot, 1);
        ground.desk(ballot, "depouiller");
        form().post(desk + "/publier").then().statusCode(303);
        given().get("/" + ground.council.slug + page).then().statusCode(404);

        form().post(desk + "/reprendre").then().statusCode(303);
        int revision = Integer.parseInt(deskPage().select("[name=revision]").val());
        writes("FAVOURABLE", "Oui en fait.", "", revision).then().statusCode(303);
        String again = votes();
        assertThat(again).isNotEqualTo(ballot);
        ground.members.forEach(each -> ground.votes(each, again, 0));
        ground.desk(again, "depouiller");
        form().post(desk + "/reprendre").then().statusCode(303);
        form().post(desk + "/publier").then().statusCode(303);
        assertThat(ground.council.page(page).text()).contains("Oui en fait.", "Avis favorable");
    }

    @Test
    void it_stands_on_the_sheets_page_among_what_members_took_part_in_and_in_the_api() {
        String list = "/api/v1/contracts/" + ground.council.slug + "/councils/conseil/opinions";
        given().get(list).then().statusCode(200).body("items", hasSize(0));
        adopts();
        QuarkusTransaction.requiringNew()
                .run(() -> ActionSheetVersion.update(
                        "outcome = ?1, decidedOn = ?2, publishedOn = ?2 where sheet.contract = ?3",
                        Outcome.ADOPTED,
                        LocalDate.now(),
                        ground.council.contract));
        given().get(list)
                .then()
                .statusCode(200)
                .body("items", hasSize(1))
                .body("items[0].sense", equalTo("RESERVED"))
                .body("items[0].conditions", hasSize(2))
                .body("items[0].conditions[0].words", equalTo("Un banc devant l’école"))
                .body("items[0].conditions[0].answer", nullValue())
                .body("items[0].result", notNullValue());
        String slug = given().get(list).path("items[0].slug");
        given().get(list + "/" + slug).then().statusCode(200).body("title", equalTo("Avis sur les bancs"));
        given().get(list + "/rien").then().statusCode(404);
        given().get(list.replace("opinions", "ballots"))
                .then()
                .statusCode(200)
                .body("items", hasSize(1))
                .body("items[0].outcome", equalTo("ADOPTED"))
                .body("items[0].options[0].counts.find { it.answer == 'FOR' }.count", equalTo(3));

        Document mine = ground.council.page(ground.members.get(0).visitor(), "/conseil/conseil/mes-contributions");
        assertThat(mine.text())
                .contains("Mes votes", "Vous avez répondu", "Pour.", "Adopté")
                .contains("Les avis de votre conseil", "Avis favorable avec réserves");
        String sheet = QuarkusTransaction.requiringNew()
                .call(() -> ActionSheet.<ActionSheet>find("contract", ground.council.contract)
                        .<ActionSheet>firstResult()
                        .slug);
        assertThat(ground.council.page("/fiches/" + sheet).text()).contains("a donné son avis", "a voté");
    }

    @Test
    void it_is_put_on_the_committees_agenda_and_answered_point_by_point() throws IOException {
        adopts();
        Document read = ground.council.page(page);
        assertThat(read.text())
                .contains("Avis favorable avec réserves")
                .contains("<b>Vite</b>")
                .contains("3 membres sur 3")
                .contains("Pas encore de réponse du comité");
        assertThat(kinds).anyMatch(kind -> kind.kind().equals(Opinion.KIND));
        for (int twice = 0; twice < 2; twice++) {
            form().formParam("reunion", "copil-1")
                    .post(desk + "/ordre-du-jour")
                    .then()
                    .statusCode(303);
        }
        assertThat(QuarkusTransaction.requiringNew()
                        .call(() -> AgendaItem.<AgendaItem>list(
                                "kind = ?1 and meeting.contract = ?2", Opinion.KIND, ground.council.contract)))
                .hasSize(1);

        Response half = form().formParam("suite-0", "FOLLOWED")
                .formParam("raison-0", "Il est commandé.")
                .formParam("suite-1", "NOT")
                .post(desk + "/reponse");
        assertThat(half.then().statusCode(422).extract().asString())
                .contains("Condition 2")
                .contains("Il est commandé.");
        assertThat(ground.council.page(page).text()).doesNotContain("Il est commandé.");

        form().formParam("suite-0", "FOLLOWED")
                .formParam("raison-0", "Il est commandé.")
                .formParam("suite-1", "PARTLY")
                .formParam("raison-1", "Deux arbres sur quatre.")
                .formParam("reponse", "Merci au conseil.")
                .formParam("reunion", "copil-1")
                .post(desk + "/reponse")
                .then()
                .statusCode(303);
        form().formParam("suite-0", "NOT")
                .formParam("raison-0", "Non.")
                .post(desk + "/reponse")
                .then()
                .statusCode(404);
        Document answered = ground.council.page(page);
        assertThat(answered.select("ol.reached > li").get(1).text())
                .contains("De l’ombre dès 2027")
                .contains("Suivie en partie")
                .contains("Deux arbres sur quatre.");

        assertThat(words(given().get("/" + ground.council.slug + page + "/avis.docx")
                        .asByteArray()))
                .contains("Avis favorable avec réserves")
                .contains("Un banc devant l’école")
                .contains("Deux arbres sur quatre.")
                .contains("3 pour, 0 contre, 0 abstention");
        try (PDDocument pdf = Loader.loadPDF(
                given().get("/" + ground.council.slug + page + "/avis.pdf").asByteArray())) {
            assertThat(new PDFTextStripper().getText(pdf))
                    .contains("Avis sur les bancs")
                    .contains("Suivie en partie");
        }
        String letter = words(given().cookie("session", ground.council.facilitator.cookie())
                .get(desk + "/lettre-au-prefet.docx")
                .asByteArray());
        assertThat(letter)
                .contains("loi n° 2017-86 du 27 janvier 2017")
                .contains("Un banc devant l’école")
                .contains("Deux arbres sur quatre.");
        for (String language : new String[] {"fr-x-simple", "en", "ar"}) {
            given().get("/" + ground.council.slug + page + "?langue=" + language)
                    .then()
                    .statusCode(200);
        }
    }
}
