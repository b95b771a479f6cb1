package fr.portevoix.shared.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Mail leaves at least once, whatever stops, and says when it could not. */
@QuarkusTest
class OutboxTest {
    private static final UUID NO_LONGER = UUID.randomUUID();

    @Inject
    Outbox outbox;

    @Inject
    SendMail sendMail;

    @Inject
    MailQueue queue;

    @Inject
    MailServer server;

    @Inject
    OutboxView view;

    @ConfigProperty(name = "quarkus.mailer.port")
    int port;

    private GreenMail postOffice;
    private final String recipient = UUID.randomUUID() + "@essai.example";

    /** Writes the letters of this test. */
    @ApplicationScoped
    static class TestLetter implements MailWriter {
        @Override
        public String kind() {
            return "essai";
        }

        @Override
        public Optional<Letter> write(UUID subjectId, String language) {
            return subjectId.equals(NO_LONGER)
                    ? Optional.empty()
                    : Optional.of(
                            Letter.plain("Objet accentué : été", "Un texte en " + language + " sur " + subjectId));
        }
    }

    @BeforeEach
    void start() {
        QuarkusTransaction.requiringNew().run(() -> OutboxMail.deleteAll());
        postOffice = new GreenMail(new ServerSetup(port, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        postOffice.start();
    }

    @AfterEach
    void stop() {
        postOffice.stop();
        QuarkusTransaction.requiringNew().run(() -> OutboxMail.deleteAll());
    }

    @Test
    void leaves_once_written_at_the_last_moment() throws Exception {
        UUID subject = post();
        sendMail.run();
        sendMail.run();
        MimeMessage message = received().get(0);
        assertThat(received()).hasSize(1);
        assertThat(message.getSubject()).isEqualTo("Objet accentué : été");
        assertThat(message.getContent().toString()).contains("Un texte en fr sur " + subject);
        assertThat(message.getHeader("Message-ID")).containsExactly("<" + only().id + "@portevoix>");
        assertThat(only().state).isEqualTo(MailState.SENT);
        assertThat(only().sentAt).isNotNull();
    }

    @Test
    void does_not_leave_when_the_act_it_tells_of_was_undone() {
        assertThatThrownBy(() -> QuarkusTransaction.requiringNew().run(() -> {
                    outbox.post("essai", UUID.randomUUID(), recipient, "fr");
                    throw new IllegalStateException("undone");
                }))
                .hasMessage("undone");
        sendMail.run();
        assertThat(received()).isEmpty();
        assertThat(OutboxMail.count()).isZero();
    }

    @Test
    void does_not_leave_when_there_is_no_reason_left() {
        QuarkusTransaction.requiringNew().run(() -> outbox.post("essai", NO_LONGER, recipient, "fr"));
        sendMail.run();
        assertThat(received()).isEmpty();
        assertThat(only().state).isEqualTo(MailState.DROPPED);
    }

    @Test
    void waits_while_the_server_is_down_and_leaves_when_it_is_back() {
        postOffice.stop();
        post();
        sendMail.run();
        assertThat(only().state).isEqualTo(MailState.WAITING);
        assertThat(only().lastError).isNotBlank().doesNotContain(recipient);
        assertThat(only().nextTryAt).isAfter(Instant.now().plusSeconds(20));
        assertThat(view.waiting()).hasSize(1);

        postOffice.start();
        sendMail.run();
        assertThat(received()).as("not before its time").isEmpty();
        QuarkusTransaction.requiringNew().run(() -> view.retry(only().id));
        sendMail.run();
        assertThat(received()).hasSize(1);
        assertThat(only().state).isEqualTo(MailState.SENT);
    }

    @Test
    void leaves_again_under_the_same_number_when_the_service_died_before_it_could_note_that_it_had_left()
            throws Exception {
        post();
        OutboxMail claimed = queue.claim().orElseThrow();
        server.deliver(claimed, claimed.recipient, sendMail.write(claimed).orElseThrow());
        // Here the service dies.
        assertThat(view.inDoubt()).extracting(mail -> mail.id).containsExactly(claimed.id);

        post();
        sendMail.run();
        assertThat(received()).hasSize(3);
        assertThat(received().get(0).getMessageID())
                .as("the one in doubt goes first, and can be recognised")
                .isEqualTo(received().get(1).getMessageID())
                .isNotEqualTo(received().get(2).getMessageID());
        assertThat(view.inDoubt()).isEmpty();
    }

    @Test
    void waits_while_another_copy_of_the_service_has_its_turn() {
        post();
        QuarkusTransaction.requiringNew().run(() -> OutboxMail.getEntityManager()
                .createNativeQuery("update outbox_turn set holder = ?1, until = ?2")
                .setParameter(1, UUID.randomUUID())
                .setParameter(2, Instant.now().plusSeconds(60))
                .executeUpdate());
        sendMail.run();
        assertThat(received()).isEmpty();
        QuarkusTransaction.requiringNew().run(() -> OutboxMail.getEntityManager()
                .createNativeQuery("update outbox_turn set until = ?1")
                .setParameter(1, Instant.now().minusSeconds(60))
                .executeUpdate());
        sendMail.run();
        assertThat(received()).hasSize(1);
    }

    @Test
    void is_given_up_after_the_last_attempt_and_can_be_tried_again_by_hand() {
        postOffice.stop();
        post();
        QuarkusTransaction.requiringNew().run(() -> OutboxMail.update("attempts = 16"));
        sendMail.run();
        assertThat(only().state).isEqualTo(MailState.FAILED);
        postOffice.start();
        assertThat(view.retry(only().id)).isTrue();
        sendMail.run();
        assertThat(received()).hasSize(1);
    }

    @Test
    void waits_longer_after_each_failure_up_to_six_hours() {
        assertThat(queue.waitAfter(1)).isEqualTo(Duration.ofSeconds(30));
        assertThat(queue.waitAfter(2)).isEqualTo(Duration.ofSeconds(60));
        assertThat(queue.waitAfter(17)).isEqualTo(Duration.ofHours(6));
        assertThat(queue.waitAfter(1000)).isEqualTo(Duration.ofHours(6));
    }

    private UUID post() {
        UUID subject = UUID.randomUUID();
        QuarkusTransaction.requiringNew().run(() -> outbox.post("essai", subject, recipient, "fr"));
        return subject;
    }

    private List<MimeMessage> received() {
        return Arrays.asList(postOffice.getReceivedMessages());
    }

    private static OutboxMail only() {
        return QuarkusTransaction.requiringNew()
                .call(() -> OutboxMail.<OutboxMail>listAll().get(0));
    }
}
