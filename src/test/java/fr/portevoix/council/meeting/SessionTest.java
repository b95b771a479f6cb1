package fr.portevoix.council.meeting;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.endsWith;

import fr.portevoix.action.meeting.AgendaItem;
import fr.portevoix.action.meeting.Meeting;
import fr.portevoix.council.Council;
import fr.portevoix.council.CouncilGround;
import fr.portevoix.council.Member;
import fr.portevoix.council.QuorumKind;
import io.quarkus.arc.Arc;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.mail.internet.MimeMessage;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** A council is convened, counted and remembered. */
@QuarkusTest
class SessionTest {
    private CouncilGround ground;
    private String desk;

    @BeforeEach
    void lay() {
        ground = CouncilGround.laid();
        desk = "/" + ground.slug + "/bureau/conseils/conseil/reunions/";
        QuarkusTransaction.requiringNew()
                .run(() -> Council.update(
                        "quorumKind = ?1, quorumValue = 50 where body = ?2", QuorumKind.SHARE, ground.body));
    }

    private void meeting(String slug, LocalDate day) {
        QuarkusTransaction.requiringNew().run(() -> {
            Meeting meeting = new Meeting();
            meeting.contract = ground.contract;
            meeting.body = ground.body;
            meeting.slug = slug;
            meeting.title = "Séance " + slug;
            meeting.heldOn = day;
            meeting.place = "Salle des fêtes";
            meeting.persist();
            AgendaItem item = new AgendaItem();
            item.meeting = meeting;
            item.kind = AgendaItem.FREE;
            item.label = "Le jardin partagé";
            item.persist();
        });
    }

    @Nested
    class Members {
        @Test
        void are_convened_once_with_the_agenda_and_say_whether_they_come() throws Exception {
            meeting("mars", LocalDate.now().plusDays(12));
            CouncilGround.Seated awa = ground.seats(ground.body, "Awa", false);
            ground.seatsWithoutMailbox(ground.body, "Marcelle");
            assertThat(ground.status(awa.visitor(), "/conseil/conseil/reunions/mars"))
                    .isEqualTo(404);
            convenes("mars");
            List<MimeMessage> mails = CouncilGround.mailsTo(awa.visitor().email());
            assertThat(mails).hasSize(1);
            assertThat(mails.get(0).getSubject()).contains("Conseil citoyen du Nord", "réunion du");
            assertThat(CouncilGround.text(mails.get(0)))
                    .contains("Bonjour Awa", "Salle des fêtes", "1. Le jardin partagé", "Apportez le plan.")
                    .contains("/" + ground.slug + "/conseil/conseil/reunions/mars");
            convenes("mars");
            assertThat(CouncilGround.mailsTo(awa.visitor().email())).isEmpty();
            Document table = ground.page(awa.visitor(), "/conseil/conseil/table");
            assertThat(table.text()).contains("Séance mars", "Dites si vous venez.");
            CouncilGround.form(awa.visitor())
                    .formParam("viens", "oui")
                    .post("/" + ground.slug + "/conseil/conseil/reunions/mars")
                    .then()
                    .statusCode(303);
            assertThat(ground.page(awa.visitor(), "/conseil/conseil/table").text())
                    .contains("Vous avez dit que vous venez.");
            assertThat(ground.page(ground.facilitator, "/bureau/conseils/conseil/reunions/mars/convocations")
                            .text())
                    .contains("Marcelle", "Le jardin partagé")
                    .doesNotContain("Awa");
        }

        @Test
        void are_written_to_in_their_language_and_come_in_by_the_mail_to_the_meeting_itself() {
            meeting("avril", LocalDate.of(LocalDate.now().getYear() + 1, 4, 12));
            CouncilGround.Seated awa = ground.seats(ground.body, "Awa", false);
            CouncilGround.Seated ben = ground.seats(ground.body, "Ben", false);
            QuarkusTransaction.requiringNew().run(() -> Member.update("language = 'ar' where id = ?1", awa.member()));
            QuarkusTransaction.requiringNew().run(() -> Member.update("language = 'en' where id = ?1", ben.member()));
            convenes("avril");

            String arabic = CouncilGround.text(
                    CouncilGround.mailsTo(awa.visitor().email()).get(0));
            assertThat(arabic).contains("مرحبًا Awa", "أبريل").doesNotContain("avril\u00a0", "Dites si vous venez");
            String english = QuarkusTransaction.requiringNew().call(() -> Arc.container()
                    .instance(ConvocationLetter.class)
                    .get()
                    .write(presence(ben.member()), "en")
                    .orElseThrow()
                    .text());
            assertThat(english).contains("Hello Ben", "12 April", "lets you in without a password");
            Matcher link = Pattern.compile("/connexion/lien/\\S+").matcher(arabic);
            assertThat(link.find()).isTrue();
            given().redirects()
                    .follow(false)
                    .post(link.group())
                    .then()
                    .statusCode(303)
                    .header("Location", endsWith("/" + ground.slug + "/conseil/conseil/reunions/avril"));
        }

        private UUID presence(UUID member) {
            return MemberPresence.<MemberPresence>find("member.id", member).firstResult().id;
        }

        @Test
        void of_another_council_find_the_meeting_closed() {
            meeting("mars", LocalDate.now().plusDays(12));
            convenes("mars");
            CouncilGround.Seated stranger = ground.seats(ground.other, "Zoé", false);
            assertThat(ground.status(stranger.visitor(), "/conseil/conseil/reunions/mars"))
                    .isEqualTo(403);
            assertThat(ground.status(stranger.visitor(), "/conseil/table/reunions/mars"))
                    .isEqualTo(404);
        }

        private void convenes(String slug) {
            CouncilGround.form(ground.facilitator)
                    .formParam("message", "Apportez le plan.")
                    .formParam("acte", "nouveaux")
                    .post(desk + slug + "/convoquer")
                    .then()
                    .statusCode(303);
        }
    }

    @Nested
    class The_quorum {
        @Test
        void is_counted_as_people_come_and_observers_do_not_count() {
            meeting("hier", LocalDate.now());
            UUID awa = ground.seats(ground.body, "Awa", false).member();
            UUID bruno = ground.seats(ground.body, "Bruno", false).member();
            ground.seats(ground.body, "Chloé", false);
            UUID watcher = ground.seats(ground.body, "Denis", true).member();
            present(watcher);
            present(awa);
            assertThat(quorum()).contains("1 membre qui vote présent sur 3.", "Quorum : 2.", "Il en manque 1.");
            present(bruno);
            assertThat(quorum()).contains("2 membres qui votent présents sur 3.", "Il est atteint.");
        }

        private String quorum() {
            return ground.page(ground.facilitator, "/bureau/conseils/conseil/reunions/hier")
                    .select("#quorum")
                    .text();
        }
    }

    private void present(UUID member) {
        CouncilGround.form(ground.facilitator)
                .formParam("p-" + member, "PRESENT")
                .post(desk + "hier/presences")
                .then()
                .statusCode(303);
    }

    @Nested
    class Minutes {
        @Test
        void are_drafted_from_what_happened_shared_and_adopted_at_the_next_meeting() {
            meeting("hier", LocalDate.now().minusDays(1));
            CouncilGround.Seated awa = ground.seats(ground.body, "Awa", false);
            present(awa.member());
            String draft = ground.page(ground.facilitator, "/bureau/conseils/conseil/reunions/hier/compte-rendu")
                    .select("textarea")
                    .text()
                    .replace('\u00a0', ' ');
            assertThat(draft)
                    .contains("# Séance hier", "Présents : 1, dont 1 avec droit de vote, sur 1", "Quorum : 1, atteint.")
                    .contains("## 1. Le jardin partagé")
                    .doesNotContain("Awa");
            keeps("Le conseil a parlé du jardin.", 303);
            assertThat(ground.page(awa.visitor(), "/conseil/conseil/reunions/hier")
                            .text())
                    .contains("Le conseil a parlé du jardin.", "Projet, pas encore adopté");
            given().get("/" + ground.slug + "/reunions/hier").then().statusCode(404);
            meeting("demain", LocalDate.now().plusDays(1));
            CouncilGround.form(ground.facilitator)
                    .formParam("suivante", "demain")
                    .post(desk + "hier/compte-rendu/proposer")
                    .then()
                    .statusCode(303);
            assertThat(agenda("demain")).first().asString().contains("Adopter le compte rendu de la réunion du");
            assertThat(adopts()).isEqualTo(422);
            QuarkusTransaction.requiringNew()
                    .run(() -> Meeting.update(
                            "heldOn = ?1 where contract = ?2 and slug = 'demain'", LocalDate.now(), ground.contract));
            assertThat(adopts()).isEqualTo(303);
            keeps("Autre texte.", 422);
            CouncilGround.form(ground.facilitator)
                    .formParam("texte", "Par une autre porte.")
                    .post("/" + ground.slug + "/bureau/reunions/hier/compte-rendu")
                    .then()
                    .statusCode(422);
            assertThat(ground.page("/reunions/hier").text()).contains("Le conseil a parlé du jardin.");
        }

        private int adopts() {
            return CouncilGround.form(ground.facilitator)
                    .formParam("publie", "true")
                    .post(desk + "hier/compte-rendu/adopter")
                    .statusCode();
        }

        private void keeps(String text, int status) {
            CouncilGround.form(ground.facilitator)
                    .formParam("texte", text)
                    .formParam("partage", "true")
                    .post(desk + "hier/compte-rendu")
                    .then()
                    .statusCode(status);
        }

        private List<String> agenda(String slug) {
            return QuarkusTransaction.requiringNew()
                    .call(() -> AgendaItem.of(Meeting.at(ground.contract, slug).orElseThrow()).stream()
                            .map(item -> item.label)
                            .toList());
        }
    }
}
