package fr.portevoix.council.meeting;

import static org.assertj.core.api.Assertions.assertThat;

import fr.portevoix.action.meeting.AgendaItem;
import fr.portevoix.action.meeting.Meeting;
import fr.portevoix.council.CouncilGround;
import fr.portevoix.council.ballot.Ballot;
import fr.portevoix.council.reading.ReadingGround;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import java.time.LocalDate;
import java.util.UUID;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The wall of a meeting shows the draft with what is said of each passage, and the minutes remember how much. */
@QuarkusTest
class WallTest {
    private ReadingGround ground;

    @BeforeEach
    void lay() {
        ground = ReadingGround.laid();
        ground.says(ground.amina.visitor(), "deux soirs par semaine", "Trois soirs, en été.");
    }

    private Document wall(String question) {
        return ground.council.page(
                ground.council.facilitator,
                "/bureau/conseils/conseil/projection/" + ground.deliberation.slug + question);
    }

    @Test
    void shows_which_passages_are_discussed_and_then_one_with_the_words() {
        Document whole = wall("");
        assertThat(whole.select(".passages > li").eachText()).anyMatch(text -> text.contains("forum des métiers"));
        assertThat(whole.select(".discussed")).hasSize(1);
        assertThat(whole.select(".discussed").text()).contains("deux soirs par semaine", "1 commentaire");
        String number = whole.select(".discussed").attr("value");
        Document one = wall("?passage=" + number);
        assertThat(one.select(".one-passage").text()).contains("Amina", "Trois soirs, en été.");
        assertThat(one.select(".controls a[rel=prev]")).hasSize(1);
    }

    @Test
    void shows_what_was_said_of_words_that_changed_apart_and_never_elsewhere() {
        ground.next("Un forum des métiers a lieu chaque printemps pour vingt jeunes du quartier.\nTout est revu.");
        Document whole = wall("");
        assertThat(whole.select(".discussed")).isEmpty();
        assertThat(whole.text()).contains("Dit de passages modifiés depuis", "Trois soirs, en été.");
    }

    @Test
    void shows_how_many_voted_and_what_came_out_only_once_it_is_counted() {
        String ballots = "/" + ground.council.slug + "/bureau/conseils/conseil/scrutins";
        String slug = CouncilGround.form(ground.council.facilitator)
                .formParam("question", "Adopter le forum ?")
                .formParam("methode", "FOR_AGAINST")
                .formParam("mentions", "7")
                .formParam("secret", "non")
                .formParam("quorum", "NONE")
                .formParam("majorite", "SIMPLE")
                .post(ballots)
                .then()
                .statusCode(303)
                .extract()
                .header("Location")
                .replaceAll(".*/", "");
        Meeting meeting = evening(null);
        QuarkusTransaction.requiringNew()
                .run(() -> Ballot.update(
                        "deliberation = ?1, meeting = ?2 where body = ?3",
                        ground.deliberation,
                        meeting,
                        ground.council.body));
        CouncilGround.form(ground.council.facilitator).post(ballots + "/" + slug + "/ouvrir");
        CouncilGround.form(ground.amina.visitor())
                .formParam("r0", 0)
                .formParam("relu", "oui")
                .post("/" + ground.council.slug + "/conseil/conseil/scrutins/" + slug);
        assertThat(wall("").select(".live").text())
                .contains("Adopter le forum ?", "1 sur 3 ont voté")
                .doesNotContain("Pour");
        CouncilGround.form(ground.council.facilitator).post(ballots + "/" + slug + "/depouiller");
        assertThat(wall("").select(".live .bars").text()).contains("Pour 1");
        assertThat(draft()).contains("## Vote : Adopter le forum ?", "Votants : 1 sur 3.", "Pour : 1.");
    }

    @Test
    void is_the_teams_and_knows_no_deliberation_of_another_council() {
        String path = "/bureau/conseils/conseil/projection/" + ground.deliberation.slug;
        assertThat(ground.council.status(ground.amina.visitor(), path)).isEqualTo(403);
        assertThat(ground.council.status(
                        ground.council.facilitator, "/bureau/conseils/table/projection/" + ground.deliberation.slug))
                .isEqualTo(404);
    }

    @Test
    void is_remembered_by_the_minutes_of_a_meeting_that_has_the_sheet_on_its_agenda() {
        evening(ground.deliberation.sheet.id);
        assertThat(draft()).contains("## Délibération : Un forum des métiers", "Commentaires : 1 ; réponses : 0");
    }

    /** A meeting of the council today, with this sheet on its agenda if there is one. */
    private Meeting evening(UUID sheet) {
        return QuarkusTransaction.requiringNew().call(() -> {
            Meeting meeting = new Meeting();
            meeting.contract = ground.council.contract;
            meeting.body = ground.council.body;
            meeting.slug = "seance";
            meeting.title = "Séance";
            meeting.heldOn = LocalDate.now();
            meeting.persist();
            if (sheet != null) {
                AgendaItem item = new AgendaItem();
                item.meeting = meeting;
                item.kind = "sheet";
                item.subjectId = sheet;
                item.label = "Un forum des métiers";
                item.persist();
            }
            return meeting;
        });
    }

    private String draft() {
        return ground.council
                .page(ground.council.facilitator, "/bureau/conseils/conseil/reunions/seance/compte-rendu")
                .select("textarea")
                .text()
                .replace('\u00a0', ' ');
    }
}
