package fr.portevoix.contribution.task;

import fr.portevoix.shared.web.Waiting;
import fr.portevoix.shared.web.WaitingSource;
import fr.portevoix.territory.CurrentContract;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Services that are late with an answer or with what they planned, and their photos that nobody has looked at. */
@ApplicationScoped
class TasksWaiting implements WaitingSource {
    @Inject
    CurrentContract contract;

    @Inject
    Clock clock;

    @Override
    public List<Waiting> waiting() {
        LocalDate today = LocalDate.now(clock);
        String address = "/" + contract.slug() + "/bureau/taches";
        long late = Task.waiting(contract.get()).stream()
                .filter(task -> task.isLate(today))
                .count();
        long overdue = Task.overdue(contract.get(), today).size();
        long photos = TaskPhoto.count("reviewedOn is null and task.addressee.contract = ?1", contract.get());
        List<Waiting> waiting = new ArrayList<>();
        if (late > 0) {
            waiting.add(new Waiting(
                    510,
                    late > 1 ? "services en retard à relancer" : "service en retard à relancer",
                    late,
                    late,
                    address));
        }
        if (overdue > 0) {
            waiting.add(new Waiting(
                    511,
                    overdue > 1 ? "promesses de services à vérifier" : "promesse d’un service à vérifier",
                    overdue,
                    overdue,
                    address + "#prevu"));
        }
        if (photos > 0) {
            waiting.add(new Waiting(
                    512,
                    photos > 1 ? "photos de services à relire" : "photo d’un service à relire",
                    photos,
                    0,
                    address + "#repondu"));
        }
        return waiting;
    }
}
