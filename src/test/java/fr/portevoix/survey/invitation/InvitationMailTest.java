package fr.portevoix.survey.invitation;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import fr.portevoix.account.retention.Retention;
import fr.portevoix.shared.database.WholeDatabase;
import fr.portevoix.shared.mail.OutboxMail;
import fr.portevoix.shared.mail.PostOffice;
import fr.portevoix.survey.Survey;
import fr.portevoix.survey.SurveyAccess;
import io.agroal.api.AgroalDataSource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.mail.internet.MimeMessage;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Mail to invited people brings each their own link, and no more of it than was said. */
@QuarkusTest
@ActivateRequestContext
class InvitationMailTest {
    @Inject
    InvitationGround ground;

    @Inject
    SendInvitations sendInvitations;

    @Inject
    EraseInvitations eraseInvitations;

    @Inject
    PostOffice postOffice;

    @Inject
    AgroalDataSource database;

    @Inject
    Instance<Retention> retentions;

    Survey survey;
    InvitationList list;

    @BeforeEach
    void a_list() {
        QuarkusTransaction.requiringNew().run(() -> OutboxMail.deleteAll());
        survey = ground.survey(SurveyAccess.INVITED, false);
        list = ground.list(survey, UUID.randomUUID().toString().substring(0, 8), 12);
    }

    List<MimeMessage> invite() {
        sendInvitations.invite(list);
        return postOffice.deliver();
    }

    void daysPass(int days) {
        ground.change(() -> {
            Invitation.update(
                    "sentOn = ?1 where sentOn is not null", LocalDate.now().minusDays(days));
            Invitation.update(
                    "remindedOn = ?1 where remindedOn is not null",
                    LocalDate.now().minusDays(days));
        });
    }

    @Test
    void brings_each_person_their_own_link_once() throws Exception {
        List<MimeMessage> mails = invite();
        assertThat(mails).hasSize(12);
        for (Invitation each : ground.invitations(survey)) {
            MimeMessage mine = mails.stream()
                    .filter(mail -> to(mail).equals(each.email))
                    .findFirst()
                    .orElseThrow();
            assertThat(mine.getContent().toString())
                    .contains("lien=" + ground.secret(each))
                    .contains("anonyme");
        }
        assertThat(sendInvitations.invite(list)).isZero();
        assertThat(postOffice.deliver()).isEmpty();
    }

    @Test
    void leaves_neither_a_secret_nor_an_address_in_the_outbox() throws Exception {
        invite();
        for (Invitation each : ground.invitations(survey)) {
            String secret = ground.secret(each);
            assertThat(WholeDatabase.columnsWith(database, secret)).isEmpty();
            assertThat(WholeDatabase.columnsWith(database, secret.replace("-", "")))
                    .isEmpty();
        }
        assertThat(WholeDatabase.columnsWith(database, list.title.replace("Liste ", "") + "@example.org"))
                .containsExactly("invitation.email");
    }

    @Test
    void speaks_the_language_of_the_person() throws Exception {
        ground.change(() -> Invitation.update("language = 'ar' where invitationList.id = ?1", list.id));
        MimeMessage mail = invite().get(0);
        assertThat(mail.getContent().toString())
                .contains("مرحبًا")
                .contains("langue=ar")
                .doesNotContain("Bonjour");
        assertThat(mail.getSubject()).contains("حيّكم");
    }

    @Test
    void reminds_those_who_are_not_known_to_have_answered_and_nobody_more_than_twice() throws Exception {
        invite();
        assertThat(sendInvitations.toRemind(list)).as("too soon").isZero();
        daysPass(5);
        List<Invitation> people = ground.invitations(survey);
        ground.change(() -> {
            Invitation.update("answered = true where id = ?1", people.get(0).id);
            Invitation.update("returned = true where id = ?1", people.get(1).id);
        });
        assertThat(sendInvitations.toRemind(list)).isEqualTo(10);
        assertThat(sendInvitations.remind(list)).isEqualTo(10);
        assertThat(sendInvitations.remind(list)).as("pressed twice").isZero();
        List<MimeMessage> mails = postOffice.deliver();
        assertThat(mails).hasSize(10);
        assertThat(mails.get(0).getContent().toString()).contains("déjà répondu");
        daysPass(5);
        assertThat(sendInvitations.remind(list)).isEqualTo(10);
        daysPass(5);
        assertThat(sendInvitations.toRemind(list)).as("two reminders at most").isZero();
    }

    @Test
    void ends_for_whoever_says_so_on_the_page_that_it_names_and_the_link_still_counts_once() throws Exception {
        Invitation person = ground.invitations(survey).get(0);
        String page = "/" + survey.contract.slug + "/enquetes/" + survey.slug + "/ne-plus-m-ecrire";
        String secret = ground.secret(person);
        assertThat(invite().stream().map(InvitationMailTest::text))
                .anyMatch(text -> text.contains(page + "?langue=fr&lien=" + secret));

        given().queryParam("lien", secret).get(page).then().statusCode(200).header("Cache-Control", "no-store");
        assertThat(declined())
                .as("opened by a mail server that looks for viruses")
                .isZero();
        String told = given().formParam("lien", secret).post(page).asString();
        assertThat(told).contains("nous ne vous écrirons plus");
        assertThat(declined()).isOne();
        given().formParam("lien", secret).post(page).then().statusCode(200);

        daysPass(5);
        assertThat(sendInvitations.remind(list)).isEqualTo(11);
        assertThat(postOffice.deliver()).noneMatch(mail -> to(mail).equals(person.email));
        assertThat(given().queryParam("lien", secret)
                        .get(page.replace("/ne-plus-m-ecrire", ""))
                        .asString())
                .contains("name=\"lien\"");
    }

    @Test
    void does_not_end_for_a_link_that_is_none() {
        String page = "/" + survey.contract.slug + "/enquetes/" + survey.slug + "/ne-plus-m-ecrire";
        given().get(page).then().statusCode(422);
        for (String link : List.of("", "x", "0000-0000-0000-0000-0000", "<script>")) {
            given().queryParam("lien", link).get(page).then().statusCode(422);
            given().formParam("lien", link).post(page).then().statusCode(422);
        }
        Survey other = ground.survey(SurveyAccess.INVITED, false);
        ground.list(other, "autre", 12);
        given().formParam("lien", ground.secret(ground.invitations(other).get(0)))
                .post(page)
                .then()
                .statusCode(422);
        assertThat(declined()).isZero();
    }

    private long declined() {
        return ground.invitations(survey).stream().filter(each -> each.declined).count();
    }

    private static String text(MimeMessage mail) {
        try {
            return mail.getContent().toString();
        } catch (java.io.IOException | jakarta.mail.MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void does_not_leave_once_the_survey_is_over_or_the_person_is_gone() {
        sendInvitations.invite(list);
        Invitation gone = ground.invitations(survey).get(0);
        assertThat(eraseInvitations.forget(list, gone.email.toUpperCase())).isTrue();
        ground.change(() ->
                Survey.update("closesOn = ?1 where id = ?2", LocalDate.now().minusDays(1), survey.id));
        assertThat(postOffice.deliver()).isEmpty();
        assertThat(sendInvitations.toInvite(list)).isZero();
    }

    @Test
    void is_impossible_some_time_after_the_survey_as_everybody_is_erased_by_then() {
        invite();
        ground.change(() ->
                Survey.update("closesOn = ?1 where id = ?2", LocalDate.now().minusDays(15), survey.id));
        Retention retention = retentions.stream()
                .filter(each -> each.key().equals("survey.invitations"))
                .findFirst()
                .orElseThrow();
        LocalDate limit = LocalDate.now().minusDays(retention.days());
        long due = QuarkusTransaction.requiringNew().call(() -> retention.due().applyAsLong(limit));
        assertThat(due).isGreaterThanOrEqualTo(12);
        assertThat(QuarkusTransaction.requiringNew()
                        .call(() -> retention.erase().applyAsLong(limit)))
                .isEqualTo(due);
        assertThat(ground.invitations(survey)).isEmpty();
        InvitationList after = QuarkusTransaction.requiringNew().call(() -> InvitationList.findById(list.id));
        assertThat(after.erasedOn).isEqualTo(LocalDate.now());
        assertThat(after.size).isEqualTo(12);
    }

    private static String to(MimeMessage mail) {
        try {
            return mail.getAllRecipients()[0].toString();
        } catch (jakarta.mail.MessagingException e) {
            throw new IllegalStateException(e);
        }
    }
}
