package fr.portevoix.council;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import fr.portevoix.account.AuditEntry;
import fr.portevoix.account.TestPeople;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.mail.MessagingException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Councils are made, people come and go, and only those who sit come to the table. */
@QuarkusTest
class CouncilDeskTest {
    private CouncilGround ground;
    private String desk;

    @BeforeEach
    void lay() {
        ground = CouncilGround.laid();
        desk = "/" + ground.slug + "/bureau/conseils";
    }

    @Nested
    class A_facilitator {
        @Test
        void makes_a_council_of_any_form_for_some_quartiers() {
            Response made = CouncilGround.form(ground.facilitator)
                    .formParam("nom", "Commission du centre")
                    .formParam("forme", "commission citoyenne")
                    .formParam("quorum", "SHARE")
                    .formParam("seuil", "40")
                    .formParam("majorite", "TWO_THIRDS")
                    .formParam("quartier", "nord")
                    .formParam("quartier", "sud")
                    .post(desk);
            assertThat(made.statusCode()).isEqualTo(303);
            Document open = ground.page("/conseil/commission-du-centre");
            assertThat(open.text())
                    .contains("commission citoyenne", "Le Nord", "Le Sud", "au moins 40 % des membres", "deux tiers");
        }

        @Test
        void reads_what_to_mend_with_the_words_kept() {
            Response refused = CouncilGround.form(ground.facilitator)
                    .formParam("forme", "assemblée")
                    .formParam("quorum", "SHARE")
                    .formParam("seuil", "140")
                    .formParam("majorite", "SIMPLE")
                    .post(desk);
            assertThat(refused.statusCode()).isEqualTo(422);
            assertThat(refused.asString())
                    .contains("Donnez un nom", "Écrivez un nombre entre 1 et 100.", "value=\"assemblée\"");
        }

        @Test
        void seats_a_list_of_people_or_nobody_of_a_list_with_a_fault() {
            String wrong = "nom;courriel;college\nAwa;awa@exemple.example;habitants\nBruno;pas une adresse;habitants";
            Response refused = CouncilGround.form(ground.facilitator)
                    .formParam("liste", wrong)
                    .post(desk + "/conseil/liste");
            assertThat(refused.statusCode()).isEqualTo(422);
            assertThat(refused.asString()).contains("Rien n’est importé", "pas une adresse");
            assertThat(names()).isEmpty();
            String address = UUID.randomUUID() + "@exemple.example";
            String good = "nom;courriel;college;observateur;quartier;depuis\nAwa;" + address
                    + ";habitants;;Le Nord;2026-01-05\nBruno;;associations;oui;;";
            Response kept = CouncilGround.form(ground.facilitator)
                    .formParam("liste", good)
                    .post(desk + "/conseil/liste");
            assertThat(kept.statusCode()).isEqualTo(303);
            assertThat(names()).containsExactly("Awa", "Bruno");
            assertThat(CouncilGround.mailsTo(address)).hasSize(1);
        }

        private List<String> names() {
            return QuarkusTransaction.requiringNew().call(() -> Member.of(ground.body).stream()
                    .map(member -> member.name)
                    .toList());
        }

        @Test
        void acts_for_a_member_without_mailbox_visibly_and_for_nobody_else() {
            UUID without = ground.seatsWithoutMailbox(ground.body, "Marcelle");
            UUID with = ground.seats(ground.body, "Awa", false).member();
            UUID elsewhere = ground.seatsWithoutMailbox(ground.other, "Zoé");
            Document table = ground.page(ground.facilitator, "/conseil/conseil/table?pour=" + without);
            assertThat(table.text()).contains("Vous écrivez pour Marcelle.", "saisi par l’animation");
            assertThat(ground.page(ground.facilitator, "/conseil/conseil/table?pour=" + with)
                            .text())
                    .doesNotContain("Vous écrivez pour");
            assertThat(ground.page(ground.facilitator, "/conseil/conseil/table?pour=" + elsewhere)
                            .text())
                    .doesNotContain("Vous écrivez pour");
        }
    }

    @Nested
    class Somebody_who_is_invited {
        private final String address = UUID.randomUUID() + "@exemple.example";

        @Test
        void reads_who_invites_to_what_and_comes_to_the_table_without_any_password() throws MessagingException {
            String session = comesIn();
            Document table = org.jsoup.Jsoup.parse(given().cookie("session", session)
                    .get("/" + ground.slug + "/conseil/conseil/table")
                    .then()
                    .statusCode(200)
                    .extract()
                    .asString());
            assertThat(table.text()).contains("Bonjour Awa.", "Mon espace", "Se déconnecter");
            assertThat(table.select("a[href=/" + ground.slug + "/conseil/conseil/table]"))
                    .isNotEmpty();
        }

        @Test
        void is_out_at_once_when_the_seat_ends() throws MessagingException {
            String session = comesIn();
            UUID member = QuarkusTransaction.requiringNew()
                    .call(() -> Member.of(ground.body).get(0).id);
            CouncilGround.form(ground.facilitator)
                    .formParam("acte", "maintenant")
                    .post(desk + "/conseil/membres/" + member + "/fin")
                    .then()
                    .statusCode(303);
            given().redirects()
                    .follow(false)
                    .cookie("session", session)
                    .get("/" + ground.slug + "/conseil/conseil/table")
                    .then()
                    .statusCode(303)
                    .header("Location", org.hamcrest.Matchers.containsString("/connexion"));
        }

        private String comesIn() throws MessagingException {
            CouncilGround.form(ground.facilitator)
                    .formParam("membre", "Awa")
                    .formParam("courriel", address)
                    .post(desk + "/conseil/membres")
                    .then()
                    .statusCode(303);
            var mails = CouncilGround.mailsTo(address);
            assertThat(mails).hasSize(1);
            assertThat(mails.get(0).getSubject()).contains("Conseil citoyen du Nord");
            String text = CouncilGround.text(mails.get(0));
            assertThat(text)
                    .contains("Bonjour Awa", "facilitator vous invite", "proposer des changements", "mot de passe");
            Matcher link = Pattern.compile("/connexion/lien/\\S+").matcher(text);
            assertThat(link.find()).isTrue();
            given().get(link.group()).then().statusCode(200);
            Response in = given().redirects().follow(false).post(link.group());
            assertThat(in.statusCode()).isEqualTo(303);
            assertThat(in.header("Location")).endsWith("/" + ground.slug + "/conseil/conseil/table");
            return in.cookie("session");
        }
    }

    @Nested
    class A_member {
        @Test
        void finds_the_doors_of_another_council_and_of_the_desk_closed() {
            TestPeople.Visitor member = ground.seats(ground.body, "Awa", false).visitor();
            assertThat(ground.status(member, "/conseil/conseil/table")).isEqualTo(200);
            assertThat(ground.status(member, "/conseil/table/table")).isEqualTo(403);
            assertThat(ground.status(member, "/conseil/aucun/table")).isEqualTo(403);
            assertThat(ground.status(member, "/bureau/conseils/conseil")).isEqualTo(403);
            assertThat(CouncilGround.form(member)
                            .formParam("membre", "Complice")
                            .post(desk + "/conseil/membres")
                            .statusCode())
                    .isEqualTo(403);
        }

        @Test
        void is_led_from_the_door_of_the_desk_to_the_table() {
            TestPeople.Visitor member = ground.seats(ground.body, "Awa", false).visitor();
            given().redirects()
                    .follow(false)
                    .cookie("session", member.cookie())
                    .get("/" + ground.slug + "/bureau")
                    .then()
                    .statusCode(303)
                    .header("Location", org.hamcrest.Matchers.endsWith("/conseil/conseil/table"));
        }

        @Test
        void comes_in_from_the_first_day_to_the_last() {
            CouncilGround.Seated seated = ground.seats(ground.body, "Awa", false);
            dates(seated.member(), LocalDate.now().plusDays(1), null);
            assertThat(ground.status(seated.visitor(), "/conseil/conseil/table"))
                    .isEqualTo(403);
            dates(seated.member(), LocalDate.now().minusDays(5), LocalDate.now());
            assertThat(ground.status(seated.visitor(), "/conseil/conseil/table"))
                    .isEqualTo(200);
            dates(seated.member(), LocalDate.now().minusDays(5), LocalDate.now().minusDays(1));
            assertThat(ground.status(seated.visitor(), "/conseil/conseil/table"))
                    .isEqualTo(403);
        }

        private void dates(UUID member, LocalDate from, LocalDate until) {
            QuarkusTransaction.requiringNew()
                    .run(() -> Member.update("fromOn = ?1, untilOn = ?2 where id = ?3", from, until, member));
        }
    }

    @Nested
    class Anybody {
        @Test
        void reads_how_many_sit_by_college_and_names_of_those_only_who_agreed() {
            ground.seats(ground.body, "Awa Secrète", false);
            ground.seats(ground.body, "Bruno Public", true);
            QuarkusTransaction.requiringNew().run(() -> {
                Member.update(
                        "named = true, college = 'habitants' where name = 'Bruno Public' and body = ?1", ground.body);
            });
            for (String language : List.of("fr", "fr-x-simple", "en", "ar")) {
                String text = ground.page("/conseil/conseil?langue=" + language).text();
                assertThat(text).contains("Bruno Public", "habitants").doesNotContain("Awa Secrète");
            }
            assertThat(ground.page("/conseil").text()).contains("Conseil citoyen du Nord", "Table de quartier du Sud");
            given().get("/" + ground.slug + "/conseil/aucun").then().statusCode(404);
        }

        @Test
        void reads_councils_as_a_programme_without_any_name_of_a_member() {
            ground.seats(ground.body, "Awa Secrète", false);
            given().get("/api/v1/contracts/" + ground.slug + "/councils")
                    .then()
                    .statusCode(200)
                    .body("items.slug", org.hamcrest.Matchers.hasItems("conseil", "table"));
            String one = given().get("/api/v1/contracts/" + ground.slug + "/councils/conseil")
                    .then()
                    .statusCode(200)
                    .body("members", org.hamcrest.Matchers.is(1))
                    .extract()
                    .asString();
            assertThat(one).doesNotContain("Awa");
            given().get("/api/v1/contracts/" + ground.slug + "/councils/aucun")
                    .then()
                    .statusCode(404);
        }

        @Test
        void is_sent_to_sign_in_from_the_table_and_comes_back_to_it() {
            given().redirects()
                    .follow(false)
                    .get("/" + ground.slug + "/conseil/conseil/table")
                    .then()
                    .statusCode(303)
                    .header("Location", org.hamcrest.Matchers.containsString("retour="));
        }
    }

    @Test
    void invitations_stand_in_the_record_of_acts_without_names() {
        CouncilGround.form(ground.facilitator)
                .formParam("membre", "Awa")
                .formParam("courriel", UUID.randomUUID() + "@exemple.example")
                .post(desk + "/conseil/membres");
        List<AuditEntry> kept = QuarkusTransaction.requiringNew()
                .call(() -> AuditEntry.list(
                        "contractId = ?1 and act in ('council.member', 'council.invite', 'grant.give')",
                        ground.contract.id));
        assertThat(kept).hasSize(3).noneMatch(entry -> String.valueOf(entry.detail)
                .contains("Awa"));
    }
}
