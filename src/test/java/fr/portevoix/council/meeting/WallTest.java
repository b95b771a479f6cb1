package fr.portevoix.council.meeting;

import static org.assertj.core.api.Assertions.assertThat;

import fr.portevoix.action.meeting.AgendaItem;
import fr.portevoix.action.meeting.Meeting;
import fr.portevoix.council.reading.ReadingGround;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import java.time.LocalDate;
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
    void is_the_teams_and_knows_no_deliberation_of_another_council() {
        String path = "/bureau/conseils/conseil/projection/" + ground.deliberation.slug;
        assertThat(ground.council.status(ground.amina.visitor(), path)).isEqualTo(403);
        assertThat(ground.council.status(
                        ground.council.facilitator, "/bureau/conseils/table/projection/" + ground.deliberation.slug))
                .isEqualTo(404);
    }

    @Test
    void is_remembered_by_the_minutes_of_a_meeting_that_has_the_sheet_on_its_agenda() {
        QuarkusTransaction.requiringNew().run(() -> {
            Meeting meeting = new Meeting();
            meeting.contract = ground.council.contract;
            meeting.body = ground.council.body;
            meeting.slug = "seance";
            meeting.title = "Séance";
            meeting.heldOn = LocalDate.now();
            meeting.persist();
            AgendaItem item = new AgendaItem();
            item.meeting = meeting;
            item.kind = "sheet";
            item.subjectId = ground.deliberation.sheet.id;
            item.label = "Un forum des métiers";
            item.persist();
        });
        String draft = ground.council
                .page(ground.council.facilitator, "/bureau/conseils/conseil/reunions/seance/compte-rendu")
                .select("textarea")
                .text()
                .replace('\u00a0', ' ');
        assertThat(draft).contains("## Délibération : Un forum des métiers", "Commentaires : 1 ; réponses : 0");
    }
}
