package fr.portevoix.contribution.task;

import fr.portevoix.contribution.FrenchNames;
import fr.portevoix.shared.mail.Letter;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/** Writes the mail about several tasks of one stroke when it leaves: a link for each that still waits. */
@ApplicationScoped
class WriteTasks {
    @Inject
    TaskLinks links;

    /** The referent's address while one of them waits. */
    @Transactional
    Optional<String> recipient(UUID act) {
        return waiting(act).stream().findFirst().map(task -> task.addressee.email);
    }

    /** The letter; empty once all are answered or undone. */
    @Transactional
    Optional<Letter> write(UUID act, boolean reminder) {
        List<Task> waiting = waiting(act);
        return waiting.isEmpty() ? Optional.empty() : Optional.of(letter(waiting, reminder));
    }

    private static List<Task> waiting(UUID act) {
        return Task.<Task>list(
                "select t from Task t join fetch t.addressee a join fetch a.contract"
                        + " where t.act = ?1 and t.answeredOn is null order by t.about, t.id",
                act);
    }

    private Letter letter(List<Task> waiting, boolean reminder) {
        Task first = waiting.get(0);
        String contract = first.addressee.contract.name;
        String until = FrenchNames.french(first.untilOn);
        String subject = (reminder
                        ? "Rappel\u00a0: " + waiting.size() + " réponses étaient attendues le " + until
                        : "Des habitants attendent vos réponses (" + waiting.size() + ")")
                + " – " + contract;
        String body = String.join(
                "\n\n",
                "Bonjour " + first.addressee.referent + ",",
                waiting.size() + " demandes d’habitants sont confiées à «\u00a0" + first.addressee.name
                        + "\u00a0». Vos réponses sont attendues le " + until + ".",
                "Pourquoi vous\u00a0: " + first.reason,
                "Lire et répondre, sans compte (chaque lien sert une fois)\u00a0:",
                waiting.stream().map(this::line).collect(Collectors.joining("\n\n")),
                "La liste pour un tableur, derrière le premier lien\u00a0:\n" + links.address(first) + "/liste.csv",
                "Vous pouvez joindre une photo de ce qui a été fait. Les personnes qui ont parlé liront vos réponses,"
                        + " sans nom.",
                contract);
        return Letter.plain(subject.replaceAll("[\\r\\n]+", " "), body + "\n");
    }

    private String line(Task task) {
        return "– " + (task.about == null ? "Demande" : task.about) + "\n" + links.address(task);
    }
}
