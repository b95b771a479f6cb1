package fr.portevoix.workshop;

import fr.portevoix.shared.web.Waiting;
import fr.portevoix.shared.web.WaitingSource;
import fr.portevoix.territory.CurrentContract;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;

/** Sessions whose lines nobody has read again yet, so that no synthesis can tell them. */
@ApplicationScoped
class WorkshopsWaiting implements WaitingSource {
    @Inject
    CurrentContract contract;

    @Override
    public List<Waiting> waiting() {
        String desk = "/" + contract.slug() + "/bureau/ateliers/";
        return Workshop.of(contract.get()).stream()
                .map(workshop -> waiting(workshop, desk + workshop.slug + "/relire"))
                .filter(waiting -> waiting.count() > 0)
                .toList();
    }

    private static Waiting waiting(Workshop workshop, String address) {
        long lines = WorkshopItem.count(
                "workshop = ?1 and readableOn is null and contribution.reading <> ?2",
                workshop,
                fr.portevoix.contribution.Reading.ASIDE);
        return new Waiting(
                300,
                (lines > 1 ? "lignes à relire\u00a0: " : "ligne à relire\u00a0: ") + workshop.title,
                lines,
                0,
                address);
    }
}
