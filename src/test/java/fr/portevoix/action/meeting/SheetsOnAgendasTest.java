package fr.portevoix.action.meeting;

import static org.assertj.core.api.Assertions.assertThat;

import fr.portevoix.action.ActionSheet;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import java.time.LocalDate;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** A sheet leads to the meetings that speak of it and to what they decided; a decision leads back to its sheet. */
@QuarkusTest
class SheetsOnAgendasTest {
    MeetingGround ground;
    String sheet;

    @BeforeEach
    void a_frozen_sheet() {
        ground = MeetingGround.laid();
        sheet = ground.posting()
                .formParam("title", "Éclairer le passage")
                .post("/" + ground.slug + "/bureau/fiches")
                .header("Location")
                .replaceAll(".*/fiches/|/ecrire$", "");
        ground.posting()
                .formParam("note", "")
                .formParam("revision", kept().revision)
                .post("/" + ground.slug + "/bureau/fiches/" + sheet + "/figer")
                .then()
                .statusCode(303);
    }

    ActionSheet kept() {
        return QuarkusTransaction.requiringNew()
                .call(() -> ActionSheet.at(ground.contract, sheet).orElseThrow());
    }

    void held(LocalDate day) {
        QuarkusTransaction.requiringNew()
                .run(() -> Meeting.update("heldOn = ?1 where contract = ?2", day, ground.contract));
    }

    @Nested
    class The_facilitator {
        @Test
        void puts_a_sheet_on_the_agenda_of_a_meeting_to_come_from_its_own_page() {
            assertThat(ground.desk("fiches/" + sheet).text()).contains("Sur aucun ordre du jour");
            held(LocalDate.now().plusDays(5));
            Document page = ground.desk("fiches/" + sheet);
            String agenda = page.select("form:has(input[name=sujet])").first().attr("action");
            ground.posting()
                    .formParam("sujet", page.select("input[name=sujet]").val())
                    .post(agenda)
                    .then()
                    .statusCode(303);
            page = ground.desk("fiches/" + sheet);
            assertThat(page.text()).contains("Comité de pilotage d’essai").contains("à l’ordre du jour");
            assertThat(page.select("input[name=sujet]")).isEmpty();
            assertThat(ground.desk("reunions/copil-1").text()).contains("Éclairer le passage");
        }

        @Test
        void goes_from_the_sheet_to_what_was_decided_and_back() {
            String item = ground.posting()
                    .formParam("sujet", "sheet:" + kept().id)
                    .post("/" + ground.slug + "/bureau/reunions/copil-1/points")
                    .header("Location")
                    .replaceAll(".*#point-", "");
            ground.decides(item, "ADOPTED", "Il fait trop noir.");
            ground.publishes().then().statusCode(303);
            String decision = "/" + ground.slug + "/bureau/decisions/" + ground.decisionOn(item);
            assertThat(ground.desk("fiches/" + sheet)
                            .select("a[href='" + decision + "']")
                            .text())
                    .contains("Comité de pilotage d’essai");
            assertThat(ground.desk("decisions/" + ground.decisionOn(item))
                            .select("main a")
                            .eachAttr("href"))
                    .contains(
                            "/" + ground.slug + "/bureau/fiches/" + sheet,
                            "/" + ground.slug + "/bureau/fiches/" + sheet + "/paroles",
                            "/" + ground.slug + "/bureau/reunions/copil-1#point-" + item);
        }
    }

    @Nested
    class A_resident {
        @Test
        void goes_from_a_published_sheet_to_the_decision_on_it() {
            ground.posting()
                    .post("/" + ground.slug + "/bureau/fiches/" + sheet + "/versions/1/publier")
                    .then()
                    .statusCode(303);
            String item = ground.posting()
                    .formParam("sujet", "sheet:" + kept().id)
                    .post("/" + ground.slug + "/bureau/reunions/copil-1/points")
                    .header("Location")
                    .replaceAll(".*#point-", "");
            ground.decides(item, "ADOPTED", "Il fait trop noir.");
            assertThat(ground.page("/fiches/" + sheet).select("a[href*=/decisions/]"))
                    .as("a draft is not told")
                    .isEmpty();
            ground.publishes().then().statusCode(303);
            assertThat(ground.page("/fiches/" + sheet)
                            .select("a[href*=/decisions/]")
                            .attr("href"))
                    .isEqualTo("/" + ground.slug + "/decisions/" + ground.decisionOn(item));
        }
    }
}
