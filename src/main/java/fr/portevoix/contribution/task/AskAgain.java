package fr.portevoix.contribution.task;

import fr.portevoix.contribution.Contribution;
import fr.portevoix.contribution.FrenchNames;
import fr.portevoix.contribution.Relation;
import fr.portevoix.contribution.Use;
import fr.portevoix.contribution.UseContributions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * Asks a service whether what it planned is done, by a task of its own: the first answer stays as it was given, and a new
 * link opens for the next.
 */
@ApplicationScoped
class AskAgain {
    private static final int DAYS = 21;

    @Inject
    TaskLinks links;

    @Inject
    PostTasks postTasks;

    @Inject
    UseContributions useContributions;

    @Inject
    Clock clock;

    /** Asks; false where nothing was planned or somebody asked already. */
    @Transactional
    boolean ask(Task before, UUID by) {
        LocalDate today = LocalDate.now(clock);
        int first = Task.update(
                "askedAgainOn = ?1 where id = ?2 and outcome = ?3 and askedAgainOn is null",
                today,
                before.id,
                TaskOutcome.PLANNED);
        if (first == 0) {
            return false;
        }
        Task task = new Task();
        task.addressee = Addressee.findById(before.addressee.id);
        task.about = before.about;
        task.reason = "Vous aviez répondu que c’était prévu"
                + (before.outcomeOn == null ? "" : " pour le " + FrenchNames.french(before.outcomeOn))
                + ". Est-ce fait\u00a0?";
        task.handedOn = today;
        task.handedBy = by;
        task.untilOn = today.plusDays(DAYS);
        task.act = task.id;
        task.mark = links.mark(task);
        task.persist();
        use(before, task, by);
        postTasks.post(List.of(task), false);
        return true;
    }

    private void use(Task before, Task task, UUID by) {
        List<Contribution> said = Contribution.list(
                "select u.contribution from Use u where u.kind = ?1 and u.subjectId = ?2", Task.KIND, before.id);
        Use use = new Use();
        use.relation = Relation.HANDED_ON;
        use.kind = Task.KIND;
        use.subjectId = task.id;
        use.reason = task.reason;
        use.label = task.addressee.name;
        use.usedBy = by;
        use.untilOn = task.untilOn;
        use.act = task.id;
        useContributions.use(said, use);
    }
}
