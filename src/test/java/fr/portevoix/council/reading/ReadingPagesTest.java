package fr.portevoix.council.reading;

import static fr.portevoix.council.CouncilGround.form;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import fr.portevoix.account.Person;
import fr.portevoix.account.Role;
import fr.portevoix.account.ScopeKind;
import fr.portevoix.account.TestPeople;
import fr.portevoix.council.CouncilGround;
import io.quarkus.arc.Arc;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.mail.internet.MimeMessage;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Members read a draft passage by passage, comment on words of it, and find their comments again in the next version. */
@QuarkusTest
class ReadingPagesTest {
    ReadingGround ground;

    @BeforeEach
    void a_draft_is_open() {
        ground = ReadingGround.laid();
    }

    List<Comment> said() {
        return QuarkusTransaction.requiringNew().call(() -> Comment.of(Deliberation.findById(ground.deliberation.id)));
    }

    @Nested
    class A_member {
        @Test
        void reads_numbered_passages_and_what_may_be_changed() {
            Document page = ground.page(ground.amina, "");

            assertThat(page.select("#changer + p").text()).isEqualTo("Tout, sauf le budget.");
            assertThat(page.select(".passage .nth").eachText()).containsExactly("1", "2", "3", "4");
            assertThat(page.select(".passage .words").get(2).wholeText())
                    .isEqualTo(ReadingGround.COURSE.split("\n")[0]);
            assertThat(ground.council
                            .page(ground.amina.visitor(), "/conseil/conseil/table")
                            .text())
                    .contains("Un forum des métiers");
        }

        @Test
        void comments_on_words_which_are_marked_and_linked_both_ways() {
            String location = ground.says(ground.amina.visitor(), "vingt jeunes", "C’est trop peu.");

            Document page = ground.page(ground.bruno, "");
            assertThat(page.select("mark").eachText()).containsExactly("vingt jeunes");
            String thread = location.replaceAll(".*#", "");
            assertThat(page.select("#" + thread + " .who b").text()).isEqualTo("Amina");
            assertThat(page.select("#" + thread + " .about a").attr("href"))
                    .isEqualTo("#" + thread.replace("c-", "m-"));
            assertThat(page.select("#" + thread.replace("c-", "m-")).next().is("mark"))
                    .isTrue();
            assertThat(page.select("#course-1 .doing a[href^=#fils]").text()).startsWith("1 commentaire");
        }

        @Test
        void comments_on_words_that_overlap_those_of_another_who_writes_at_the_same_time() {
            ground.says(ground.amina.visitor(), "printemps pour vingt", "Plutôt en mai.");
            ground.says(ground.bruno.visitor(), "vingt jeunes", "Trente.");

            Document page = ground.page(ground.bruno, "");
            assertThat(page.select("#course-1 .words").first().wholeText())
                    .isEqualTo(ReadingGround.COURSE.split("\n")[0]);
            assertThat(page.select("mark").eachText()).containsExactly("printemps pour", "vingt", "jeunes");
            assertThat(page.select("mark.more").eachText()).containsExactly("vingt");
        }

        @Test
        void sends_the_same_form_twice_and_is_heard_once() {
            Document form = ground.page(ground.amina, "?passage=course-2");
            String key = form.select("#dire [name=cle]").val();
            for (String words : List.of("Le matin aussi.", "Le matin aussi.", "Et le dimanche.")) {
                form(ground.amina.visitor())
                        .formParam("passage", "course-2")
                        .formParam("cle", key)
                        .formParam("mots", words)
                        .post(ground.address() + "/commentaires")
                        .then()
                        .statusCode(303);
            }

            assertThat(said())
                    .extracting(comment -> comment.words)
                    .containsExactly("Le matin aussi.", "Et le dimanche.");
        }

        @Test
        void gets_the_same_page_with_what_is_missing() {
            String answer = form(ground.amina.visitor())
                    .formParam("passage", "course-2")
                    .formParam("mots", " ")
                    .post(ground.address() + "/commentaires")
                    .then()
                    .statusCode(422)
                    .extract()
                    .asString();

            assertThat(Jsoup.parse(answer).select("#dire .error").text()).isEqualTo("Écrivez quelque chose.");
        }

        @Test
        void answers_agrees_once_changes_and_takes_back() {
            ground.says(ground.amina.visitor(), "vingt jeunes", "C’est trop peu.");
            Comment first = said().get(0);
            form(ground.bruno.visitor())
                    .formParam("repond", first.id)
                    .formParam("mots", "Combien alors ?")
                    .post(ground.address() + "/commentaires")
                    .then()
                    .statusCode(303);
            String accord = ground.address() + "/commentaires/" + first.id + "/accord";
            form(ground.bruno.visitor()).post(accord).then().statusCode(303);
            form(ground.amina.visitor()).post(accord).then().statusCode(303);

            Document page = ground.page(ground.bruno, "");
            assertThat(page.select(".answers .text").text()).isEqualTo("Combien alors ?");
            assertThat(page.select(".agreed").eachText()).containsExactly("1 membre est d’accord");
            form(ground.bruno.visitor()).post(accord).then().statusCode(303);
            assertThat(ground.page(ground.bruno, "").select(".agreed")).isEmpty();

            form(ground.amina.visitor())
                    .formParam("mots", "C’est bien trop peu.")
                    .post(ground.address() + "/commentaires/" + first.id)
                    .then()
                    .statusCode(303);
            assertThat(ground.page(ground.bruno, "").text()).contains("C’est bien trop peu.", "modifié");
            form(ground.bruno.visitor())
                    .post(ground.address() + "/commentaires/" + first.id + "/retirer")
                    .then()
                    .statusCode(403);
            form(ground.amina.visitor())
                    .post(ground.address() + "/commentaires/" + first.id + "/retirer")
                    .then()
                    .statusCode(303);
            assertThat(ground.page(ground.bruno, "").text())
                    .contains("retiré par son auteur", "Combien alors ?")
                    .doesNotContain("trop peu");
        }

        @Test
        void finds_comments_on_their_words_in_the_next_version_or_is_told_that_they_changed() {
            ground.says(ground.amina.visitor(), "vingt jeunes", "Trop peu.");
            ground.says(ground.bruno.visitor(), "les jeunes", "Et les parents ?");
            ground.next("Une phrase de plus.\n" + ReadingGround.COURSE.replace("vingt jeunes", "trente familles"));

            Document page = ground.page(ground.amina, "");
            assertThat(page.select("mark").eachText()).containsExactly("les jeunes");
            assertThat(page.select("#modifies ~ .threads .quote").eachText()).containsExactly("vingt jeunes");
            assertThat(page.select("#modifies ~ .threads .pill").text()).isEqualTo("Passage modifié");
            assertThat(page.select("ins").text()).contains("trente familles");
            assertThat(ground.council
                            .page(ground.amina.visitor(), "/conseil/conseil/table")
                            .text())
                    .contains("1 de vos commentaires porte sur un passage modifié");
        }

        @Test
        void who_wrote_on_the_version_before_is_heard_too() {
            Document form = ground.page(ground.amina, "?passage=course-2");
            ground.next(ReadingGround.COURSE.replace("vingt", "trente"));
            form(ground.amina.visitor())
                    .formParam(
                            "ouverture", form.select("#dire [name=ouverture]").val())
                    .formParam("passage", "course-2")
                    .formParam("mots", "Trois soirs.")
                    .post(ground.address() + "/commentaires")
                    .then()
                    .statusCode(303);

            assertThat(ground.page(ground.amina, "").select("#course-2 mark").text())
                    .startsWith("Une équipe");
        }

        @Test
        void writes_nothing_after_the_last_day() {
            ground.change(deliberation -> deliberation.closedOn = LocalDate.now());

            form(ground.amina.visitor())
                    .formParam("passage", "course-2")
                    .formParam("mots", "Trop tard.")
                    .post(ground.address() + "/commentaires")
                    .then()
                    .statusCode(403);
            assertThat(ground.page(ground.amina, "?passage=course-2").select("#dire"))
                    .isEmpty();
        }

        @Test
        void of_another_council_finds_the_door_closed() {
            assertThat(ground.council.status(ground.stranger.visitor(), ground.path()))
                    .isEqualTo(403);
            form(ground.stranger.visitor())
                    .formParam("passage", "course-2")
                    .formParam("mots", "Chez vous.")
                    .post(ground.address() + "/commentaires")
                    .then()
                    .statusCode(403);
        }

        @Test
        void is_shown_emergency_numbers_after_words_of_danger() {
            String location = ground.says(ground.amina.visitor(), "vingt jeunes", "Une jeune a été frappée là-bas.");

            assertThat(location).contains("aide=1");
            assertThat(ground.page(ground.amina, "?aide=1").select("#emergency"))
                    .isNotEmpty();
        }
    }

    @Nested
    class The_team {
        @Test
        void writes_for_a_member_without_a_mailbox_and_for_nobody_else() {
            ground.says(
                    ground.council.facilitator,
                    "vingt jeunes",
                    "Je viens avec ma fille.",
                    "pour",
                    ground.odette.toString());

            assertThat(ground.page(ground.amina, "").select(".thread .who").text())
                    .contains("Odette", "saisi par l’animation");
            form(ground.council.facilitator)
                    .formParam("passage", "course-2")
                    .formParam("mots", "Comme si.")
                    .formParam("pour", ground.bruno.member())
                    .post(ground.address() + "/commentaires")
                    .then()
                    .statusCode(403);
        }

        @Test
        void types_slips_one_after_the_other() {
            TestPeople.Visitor team = ground.council.facilitator;
            String answer = form(team)
                    .formParam("membre", ground.odette)
                    .formParam("version", 1)
                    .formParam("paragraphe", "99")
                    .formParam("mots", "Trop cher.")
                    .post(ground.desk("/bulletins"))
                    .then()
                    .statusCode(422)
                    .extract()
                    .asString();
            assertThat(Jsoup.parse(answer).select("[name=mots]").val()).isEqualTo("Trop cher.");
            String next = form(team)
                    .formParam("membre", ground.odette)
                    .formParam("version", 1)
                    .formParam("paragraphe", "4")
                    .formParam("mots", "Trop cher.")
                    .post(ground.desk("/bulletins"))
                    .then()
                    .statusCode(303)
                    .extract()
                    .header("Location");

            assertThat(next).contains("membre=" + ground.odette);
            assertThat(ground.page(ground.amina, "").select("#course-2 .thread").text())
                    .contains("Odette", "Trop cher.", "saisi par l’animation");
        }

        @Test
        void keeps_a_comment_from_others_with_a_reason_that_its_author_reads() {
            ground.says(ground.amina.visitor(), "vingt jeunes", "Des mots blessants.");
            form(ground.council.facilitator)
                    .formParam("raison", "Une personne est nommée.")
                    .post(ground.desk("/commentaires/" + said().get(0).id))
                    .then()
                    .statusCode(303);

            assertThat(ground.page(ground.bruno, "").text())
                    .doesNotContain("blessants")
                    .contains("mis ce commentaire de côté");
            assertThat(ground.page(ground.amina, "").text()).contains("blessants", "Une personne est nommée.");
        }
    }

    @Nested
    class The_referent {
        @Test
        void alone_reads_a_sensitive_comment_until_names_are_masked() {
            ground.says(ground.amina.visitor(), "vingt jeunes", "Monsieur Untel menace les jeunes au couteau.");
            Comment said = said().get(0);
            Document deskPage = ground.council.page(
                    ground.council.facilitator, ground.desk("").substring(ground.council.slug.length() + 1));
            assertThat(deskPage.text()).contains("peut-être sensible", "Monsieur Untel");
            form(ground.council.facilitator)
                    .formParam("acte", "referent")
                    .post(ground.desk("/commentaires/" + said.id))
                    .then()
                    .statusCode(303);

            assertThat(ground.council
                            .page(
                                    ground.council.facilitator,
                                    ground.desk("").substring(ground.council.slug.length() + 1))
                            .text())
                    .contains("chez le référent")
                    .doesNotContain("Untel");
            for (CouncilGround.Seated member : List.of(ground.amina, ground.bruno)) {
                assertThat(ground.page(member, "").text()).doesNotContain("Untel");
            }
            assertThat(ground.page(ground.amina, "").text()).contains("chez la personne référente");
            form(ground.amina.visitor())
                    .formParam("mots", "Untel encore.")
                    .post(ground.address() + "/commentaires/" + said.id);
            assertThat(said().get(0).words)
                    .as("nobody writes into what the referent has")
                    .isEmpty();

            TestPeople.Visitor referent = referent();
            String list = "/" + ground.council.slug + "/bureau/referent";
            String door = list + "/commentaires/" + said.id;
            given().cookie("session", ground.council.facilitator.cookie())
                    .get(door)
                    .then()
                    .statusCode(403);
            assertThat(ground.council.page(referent, "/bureau/referent").select("a[href=" + door + "]"))
                    .hasSize(1);
            assertThat(ground.council
                            .page(referent, door.substring(ground.council.slug.length() + 1))
                            .text())
                    .contains("menace les jeunes au couteau", "3919");
            form(referent).formParam("masque", " ").post(door).then().statusCode(422);
            form(referent)
                    .formParam("masque", "Quelqu’un menace les jeunes.")
                    .formParam("acte", "lisible")
                    .post(door)
                    .then()
                    .statusCode(303);
            assertThat(ground.page(ground.bruno, "").text())
                    .contains("Quelqu’un menace les jeunes.")
                    .doesNotContain("Untel");
            given().cookie("session", referent.cookie()).get(door).then().statusCode(404);
        }

        private TestPeople.Visitor referent() {
            Person person = TestPeople.create("Référente");
            TestPeople.grant(person, Role.REFERENT, ScopeKind.CONTRACT, ground.council.contract.id);
            return TestPeople.signIn(person);
        }
    }

    @Nested
    class The_pilot {
        @Test
        void is_reminded_of_what_is_late_once_a_day_and_no_more_once_it_is_answered() {
            ground.says(ground.amina.visitor(), "vingt jeunes", "Pourquoi vingt ?", "question", "true");
            ground.says(ground.bruno.visitor(), "deux soirs", "Lesquels ?", "question", "true");
            CouncilGround.mailsTo(ground.deliberation.pilotEmail);
            reminds();
            assertThat(CouncilGround.mailsTo(ground.deliberation.pilotEmail))
                    .as("nothing is late yet")
                    .isEmpty();

            due(LocalDate.now().minusDays(1));
            reminds();
            List<MimeMessage> mails = CouncilGround.mailsTo(ground.deliberation.pilotEmail);
            assertThat(mails).hasSize(2);
            assertThat(CouncilGround.text(mails.get(0))).contains("/questions/").doesNotContain("Pourquoi vingt");
            reminds();
            assertThat(CouncilGround.mailsTo(ground.deliberation.pilotEmail))
                    .as("once a day")
                    .isEmpty();

            Matcher link =
                    Pattern.compile("https?://[^/]+(/\\S+/questions/\\S+)").matcher(CouncilGround.text(mails.get(0)));
            assertThat(link.find()).isTrue();
            given().redirects()
                    .follow(false)
                    .contentType("application/x-www-form-urlencoded; charset=utf-8")
                    .formParam("mots", "Voilà.")
                    .post(link.group(1))
                    .then()
                    .statusCode(303);
            QuarkusTransaction.requiringNew()
                    .run(() -> PilotQuestion.update(
                            "remindedOn = ?1", LocalDate.now().minusDays(2)));
            Arc.container().instance(AnswerQuestion.class).get().remindWeekly();
            assertThat(CouncilGround.mailsTo(ground.deliberation.pilotEmail))
                    .as("by itself it reminds once a week")
                    .isEmpty();
            reminds();
            assertThat(CouncilGround.mailsTo(ground.deliberation.pilotEmail))
                    .as("the one that is answered is left alone")
                    .hasSize(1);
        }

        private void reminds() {
            form(ground.council.facilitator)
                    .post(ground.desk("/rappels"))
                    .then()
                    .statusCode(303);
        }

        private void due(LocalDate day) {
            QuarkusTransaction.requiringNew()
                    .run(() -> PilotQuestion.update(
                            "dueOn = ?1 where comment in (select c from Comment c where c.deliberation = ?2)",
                            day,
                            ground.deliberation));
        }

        @Test
        void answers_once_behind_the_link_of_the_mail() {
            ground.says(ground.amina.visitor(), "vingt jeunes", "Pourquoi vingt ?", "question", "true");
            String mail = CouncilGround.text(
                    CouncilGround.mailsTo(ground.deliberation.pilotEmail).get(0));
            assertThat(mail).contains("Paule Exemple").doesNotContain("Pourquoi vingt");
            Matcher link =
                    Pattern.compile("https?://[^/]+(/\\S+/questions/\\S+)").matcher(mail);
            assertThat(link.find()).isTrue();
            var ask = given().redirects().follow(false).contentType("application/x-www-form-urlencoded; charset=utf-8");
            assertThat(given().get(link.group(1)).asString()).contains("Pourquoi vingt ?");
            ask.formParam("mots", "Parce que la salle a vingt places.")
                    .post(link.group(1))
                    .then()
                    .statusCode(303);
            given().redirects()
                    .follow(false)
                    .contentType("application/x-www-form-urlencoded; charset=utf-8")
                    .formParam("mots", "Autre chose.")
                    .post(link.group(1))
                    .then()
                    .statusCode(303);

            assertThat(ground.page(ground.bruno, "").select(".asked").text())
                    .contains("Parce que la salle a vingt places.", "Répondu par le pilote")
                    .doesNotContain("Autre chose");
        }
    }

    @Nested
    class Everybody_else {
        @Test
        void reads_the_discussion_only_where_it_is_public_and_no_names_without_consent() {
            ground.says(ground.amina.visitor(), "vingt jeunes", "C’est trop peu.");
            ground.says(ground.bruno.visitor(), "les jeunes", "Il a été frappé.");
            String path = "/conseil/conseil/discussions/" + ground.deliberation.slug;
            given().get("/" + ground.council.slug + path).then().statusCode(404);
            ground.change(deliberation -> deliberation.discussionPublic = true);

            Document page = ground.council.page(path);
            assertThat(page.select(".thread").text())
                    .contains("Un membre du conseil", "C’est trop peu.")
                    .doesNotContain("Amina", "frappé");
            assertThat(page.select("form[action*=commentaires]")).isEmpty();
            assertThat(ground.council.page("/conseil/conseil").text()).contains("Un forum des métiers");
        }
    }
}
