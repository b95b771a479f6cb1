package fr.portevoix.contribution.task;

import fr.portevoix.contribution.FrenchNames;
import fr.portevoix.contribution.Use;
import fr.portevoix.shared.mail.Letter;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Optional;
import java.util.UUID;

/** Writes mails to referents when they leave; what people said is read behind the link alone. */
@ApplicationScoped
class WriteTask {
    @Inject
    TaskLinks links;

    /** The referent's address while the task waits for an answer. */
    @Transactional
    Optional<String> recipient(UUID id) {
        return waiting(id).map(task -> task.addressee.email);
    }

    /** The letter; empty once the task is answered or undone. */
    @Transactional
    Optional<Letter> write(UUID id, boolean reminder) {
        return waiting(id).map(task -> letter(task, reminder));
    }

    private static Optional<Task> waiting(UUID id) {
        return Task.<Task>find(
                        "select t from Task t join fetch t.addressee a join fetch a.contract"
                                + " where t.id = ?1 and t.answeredOn is null",
                        id)
                .firstResultOptional();
    }

    private Letter letter(Task task, boolean reminder) {
        String contract = task.addressee.contract.name;
        String until = FrenchNames.french(task.untilOn);
        long words = Use.count("kind = ?1 and subjectId = ?2", Task.KIND, task.id);
        String subject = (reminder
                        ? "Rappel\u00a0: une réponse était attendue le " + until
                        : "Des habitants attendent votre réponse")
                + " – " + contract;
        String body = String.join(
                "\n\n",
                "Bonjour " + task.addressee.referent + ",",
                (words > 1 ? words + " paroles d’habitants sont confiées" : "Une parole d’habitant est confiée")
                        + " à «\u00a0" + task.addressee.name + "\u00a0». Votre réponse est attendue le " + until + ".",
                "Pourquoi vous\u00a0: " + task.reason,
                "Lire et répondre, sans compte (ce lien sert une fois)\u00a0:\n" + links.address(task),
                "Les personnes qui ont parlé liront votre réponse avec leur numéro de récépissé, sans nom.",
                contract);
        return Letter.plain(subject.replaceAll("[\\r\\n]+", " "), body + "\n");
    }
}
