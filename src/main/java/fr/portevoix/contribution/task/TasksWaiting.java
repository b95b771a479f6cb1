package fr.portevoix.contribution.task;

import fr.portevoix.shared.web.Waiting;
import fr.portevoix.shared.web.WaitingSource;
import fr.portevoix.territory.CurrentContract;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;

/** Services that are late with an answer: what is not due yet waits for nobody here. */
@ApplicationScoped
class TasksWaiting implements WaitingSource {
    @Inject
    CurrentContract contract;

    @Inject
    Clock clock;

    @Override
    public List<Waiting> waiting() {
        LocalDate today = LocalDate.now(clock);
        long late = Task.waiting(contract.get()).stream()
                .filter(task -> task.isLate(today))
                .count();
        return late == 0
                ? List.of()
                : List.of(new Waiting(
                        510,
                        late > 1 ? "services en retard à relancer" : "service en retard à relancer",
                        late,
                        late,
                        "/" + contract.slug() + "/bureau/taches"));
    }
}
