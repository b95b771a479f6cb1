package fr.portevoix.contribution.task;

import fr.portevoix.shared.database.Thing;
import fr.portevoix.territory.Contract;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.ManyToOne;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Words that were handed on to a service at one stroke, until when it answers, and what it answered. */
@Entity
public class Task extends Thing {
    /** What uses and traces call it. */
    public static final String KIND = "service";

    @ManyToOne(fetch = FetchType.LAZY)
    public Addressee addressee;

    /** A keyed hash of the secret of its link. */
    public byte[] mark;

    /** What it is about, in the team's own words; null where the reason says all. Mails carry it. */
    public String about;

    public String reason;
    public LocalDate handedOn;
    public UUID handedBy;
    public LocalDate untilOn;
    public int reminders;
    public LocalDate remindedOn;

    /** The qualification that made it. */
    public UUID act;

    @Enumerated(EnumType.STRING)
    public TaskOutcome outcome;

    public String words;

    /** Whether its words wait until somebody of the team has read them: they may tell of violence, or name somebody. */
    public boolean wordsHeld;

    /** When it is planned for, or was done; null where the service did not say. */
    public LocalDate outcomeOn;

    public LocalDate answeredOn;
    public UUID answeredBy;

    /** When a new task asked whether what was planned is done. */
    public LocalDate askedAgainOn;

    /** The task of a contract that has this identifier, if there is one. */
    static Optional<Task> at(Contract contract, UUID id) {
        return find("select t from Task t join fetch t.addressee a where t.id = ?1 and a.contract = ?2", id, contract)
                .firstResultOptional();
    }

    /** What waits for an answer, that which is due first first. */
    static List<Task> waiting(Contract contract) {
        return list(
                "select t from Task t join fetch t.addressee a where a.contract = ?1 and t.answeredOn is null"
                        + " order by t.untilOn, a.name, t.id",
                contract);
    }

    /** What was answered, latest first. */
    static List<Task> answered(Contract contract, int most) {
        return Task.<Task>find(
                        "select t from Task t join fetch t.addressee a where a.contract = ?1"
                                + " and t.answeredOn is not null order by t.answeredOn desc, t.id",
                        contract)
                .page(0, most)
                .list();
    }

    /** What was planned for a day that has passed, and of which nobody has asked again whether it is done. */
    static List<Task> overdue(Contract contract, LocalDate today) {
        return list(
                "select t from Task t join fetch t.addressee a where a.contract = ?1 and t.outcome = ?2"
                        + " and t.outcomeOn < ?3 and t.askedAgainOn is null order by t.outcomeOn, a.name, t.id",
                contract,
                TaskOutcome.PLANNED,
                today);
    }

    /** Those that were handed on at the same stroke to the same service, itself among them. */
    static List<Task> together(Task task) {
        return task.act == null
                ? List.of(task)
                : list(
                        "select t from Task t join fetch t.addressee where t.act = ?1 and t.addressee = ?2 order by t.about, t.id",
                        task.act,
                        task.addressee);
    }

    /** What the service wrote and anybody whom it concerns may read; null where there is nothing. */
    public String toldWords() {
        return wordsHeld ? null : words;
    }

    public boolean isAnswered() {
        return answeredOn != null;
    }

    /** Whether its answer should have come before this day. */
    public boolean isLate(LocalDate today) {
        return answeredOn == null && untilOn.isBefore(today);
    }
}
