package fr.portevoix.contribution.heir;

import fr.portevoix.shared.web.Waiting;
import fr.portevoix.shared.web.WaitingSource;
import fr.portevoix.territory.CurrentContract;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;

/** Tags of a line that was split, which only a person can follow. */
@ApplicationScoped
class SplitsWaiting implements WaitingSource {
    @Inject
    CurrentContract contract;

    @Inject
    SplitQueue queue;

    @Override
    public List<Waiting> waiting() {
        long open = queue.of(contract.get()).stream()
                .filter(item -> !item.decided())
                .count();
        return open == 0
                ? List.of()
                : List.of(new Waiting(
                        540,
                        open > 1 ? "rattachements à trancher" : "rattachement à trancher",
                        open,
                        0,
                        "/" + contract.slug() + "/bureau/feuille-de-route-a-trancher"));
    }
}
