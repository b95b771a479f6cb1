package fr.portevoix.contribution.task;

import fr.portevoix.contribution.Contribution;
import fr.portevoix.contribution.Reading;
import fr.portevoix.document.CsvDelimiter;
import fr.portevoix.document.CsvWriter;
import fr.portevoix.territory.Contract;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.UUID;

/** The words of tasks as the team and its services read them: never those that are with the referent for sensitive texts. */
@ApplicationScoped
class TaskFile {
    /** One contribution of a task. */
    public record Line(UUID id, String words, String language, String quartiers) {}

    /** The words of a task. */
    List<Line> lines(Task task) {
        List<Contribution> said = Contribution.list(
                "select distinct c from Use u join u.contribution c left join fetch c.quartiers where u.kind = ?1"
                        + " and u.subjectId = ?2 and c.reading <> ?3 and c.counted = true order by c.saidOn, c.id",
                Task.KIND,
                task.id,
                Reading.ASIDE);
        return said.stream()
                .map(one -> new Line(
                        one.id,
                        one.readableWords(),
                        one.language,
                        String.join(
                                ", ",
                                one.quartiers.stream()
                                        .map(quartier -> quartier.name)
                                        .sorted()
                                        .toList())))
                .toList();
    }

    /** All tasks of a contract, or of one service, a line for each contribution. */
    byte[] of(Contract contract, UUID service) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (CsvWriter csv = CsvWriter.withByteOrderMark(bytes, CsvDelimiter.SEMICOLON)) {
            csv.row(
                    "service",
                    "référent",
                    "confié le",
                    "réponse attendue le",
                    "pourquoi",
                    "objet",
                    "parole",
                    "quartiers",
                    "réponse",
                    "précisions",
                    "date annoncée",
                    "répondu le");
            List<Task> tasks = Task.list(
                    "select t from Task t join fetch t.addressee a where a.contract = ?1 order by a.name, t.untilOn, t.id",
                    contract);
            for (Task task : tasks) {
                if (service == null || task.addressee.id.equals(service)) {
                    for (Line line : lines(task)) {
                        csv.row(cells(task, line));
                    }
                }
            }
        }
        return bytes.toByteArray();
    }

    /** All that was handed on at one stroke with this task, for its service: a line for each contribution, with its link. */
    byte[] together(Task task, TaskLinks links) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (CsvWriter csv = CsvWriter.withByteOrderMark(bytes, CsvDelimiter.SEMICOLON)) {
            csv.row("objet", "parole", "quartiers", "réponse attendue le", "réponse", "répondre");
            for (Task each : Task.together(task)) {
                for (Line line : lines(each)) {
                    csv.row(
                            each.about == null ? "" : each.about,
                            line.words(),
                            line.quartiers(),
                            String.valueOf(each.untilOn),
                            each.outcome == null ? "" : each.outcome.french(),
                            each.isAnswered() ? "" : links.address(each));
                }
            }
        }
        return bytes.toByteArray();
    }

    private static String[] cells(Task task, Line line) {
        return new String[] {
            task.addressee.name,
            task.addressee.referent,
            String.valueOf(task.handedOn),
            String.valueOf(task.untilOn),
            task.reason,
            task.about == null ? "" : task.about,
            line.words(),
            line.quartiers(),
            task.outcome == null ? "" : task.outcome.french(),
            task.words == null ? "" : task.words,
            task.outcomeOn == null ? "" : task.outcomeOn.toString(),
            task.answeredOn == null ? "" : task.answeredOn.toString()
        };
    }
}
