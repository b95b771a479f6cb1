package fr.portevoix.contribution.task;

import fr.portevoix.territory.Contract;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Reminds the referents of all answers that are late, each once a day at most, however often one presses. */
@ApplicationScoped
class RemindLate {
    @Inject
    PostTasks postTasks;

    @Inject
    Clock clock;

    /** Posts the mails; answers how many. */
    @Transactional
    int remind(Contract contract) {
        LocalDate today = LocalDate.now(clock);
        List<Task> reminded = new ArrayList<>();
        for (Task task : Task.waiting(contract)) {
            boolean mine = task.isLate(today)
                    && Task.update(
                                    "reminders = reminders + 1, remindedOn = ?1 where id = ?2 and answeredOn is null"
                                            + " and (remindedOn is null or remindedOn < ?1)",
                                    today,
                                    task.id)
                            == 1;
            if (mine) {
                reminded.add(task);
            }
        }
        return postTasks.post(reminded, true);
    }
}
