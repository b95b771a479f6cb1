package fr.portevoix.council.reading;

import fr.portevoix.contribution.FrenchNames;
import fr.portevoix.shared.mail.Letter;
import fr.portevoix.shared.mail.MailWriter;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.Optional;
import java.util.UUID;

/** The mails to the pilot of a sheet: a question was asked, and its answer is late. What was asked is read behind the link. */
@ApplicationScoped
class QuestionMail {
    static final String FIRST = "council-question";
    static final String REMINDER = "council-question-reminder";

    @Inject
    QuestionLinks links;

    @Produces
    @Singleton
    MailWriter first() {
        return MailWriter.of(FIRST, this::recipient, (question, language) -> write(question, false));
    }

    @Produces
    @Singleton
    MailWriter reminder() {
        return MailWriter.of(REMINDER, this::recipient, (question, language) -> write(question, true));
    }

    @Transactional
    Optional<String> recipient(UUID id) {
        return waiting(id).map(question -> question.comment.deliberation.pilotEmail);
    }

    @Transactional
    Optional<Letter> write(UUID id, boolean reminder) {
        return waiting(id).map(question -> letter(question, reminder));
    }

    private static Optional<PilotQuestion> waiting(UUID id) {
        return PilotQuestion.whole(id)
                .filter(question -> question.isWaiting() && question.comment.deliberation.pilotEmail != null);
    }

    private Letter letter(PilotQuestion question, boolean reminder) {
        Deliberation deliberation = question.comment.deliberation;
        String council = deliberation.body.name;
        String until = FrenchNames.french(question.dueOn);
        String subject = (reminder
                        ? "Rappel\u00A0: une question attend votre réponse"
                        : "Une question sur une fiche que vous pilotez")
                + " – " + council;
        String body = String.join(
                "\n\n",
                "Bonjour" + (deliberation.pilotName == null ? "" : " " + deliberation.pilotName) + ",",
                "Un membre de «\u00A0" + council + "\u00A0» vous pose une question sur la fiche «\u00A0"
                        + deliberation.title + "\u00A0». Votre réponse est attendue le " + until + ".",
                "Lire et répondre, sans compte (ce lien sert une fois)\u00A0:\n" + links.address(question),
                "Les membres du conseil liront votre réponse.",
                deliberation.body.contract.name);
        return Letter.plain(subject.replaceAll("[\\r\\n]+", " "), body + "\n");
    }
}
