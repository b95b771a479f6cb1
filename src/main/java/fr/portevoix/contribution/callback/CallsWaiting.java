package fr.portevoix.contribution.callback;

import fr.portevoix.shared.web.Waiting;
import fr.portevoix.shared.web.WaitingSource;
import fr.portevoix.territory.CurrentContract;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;

/** People who wish to be called and were not called yet. */
@ApplicationScoped
class CallsWaiting implements WaitingSource {
    @Inject
    CurrentContract contract;

    @Override
    public List<Waiting> waiting() {
        long calls = CallWish.count("contract = ?1 and calledOn is null", contract.get());
        return calls == 0
                ? List.of()
                : List.of(new Waiting(
                        930,
                        calls > 1 ? "personnes à rappeler" : "personne à rappeler",
                        calls,
                        0,
                        "/" + contract.slug() + "/bureau/rappels"));
    }
}
