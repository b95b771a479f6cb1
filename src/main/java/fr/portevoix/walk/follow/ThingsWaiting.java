package fr.portevoix.walk.follow;

import fr.portevoix.contribution.Reading;
import fr.portevoix.shared.web.Waiting;
import fr.portevoix.shared.web.WaitingSource;
import fr.portevoix.territory.CurrentContract;
import fr.portevoix.walk.observe.Observation;
import fr.portevoix.walk.observe.ObservationKind;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;

/** What a group agreed should be seen to, and of which nothing was made yet. */
@ApplicationScoped
class ThingsWaiting implements WaitingSource {
    private static final String WAITING =
            "select count(o) from Observation o join o.contribution c where o.walk.contract = ?1"
                    + " and o.kind <> ?2 and o.priority is not null and o.joinedTo is null and c.counted = true"
                    + " and c.reading not in ?3 and not exists (select u.id from Use u where u.contribution = c)";

    @Inject
    CurrentContract contract;

    @Override
    public List<Waiting> waiting() {
        long waiting = Observation.getEntityManager()
                .createQuery(WAITING, Long.class)
                .setParameter(1, contract.get())
                .setParameter(2, ObservationKind.GOOD)
                .setParameter(3, List.of(Reading.UNREAD, Reading.ASIDE))
                .getSingleResult();
        return waiting == 0
                ? List.of()
                : List.of(new Waiting(
                        515,
                        waiting > 1
                                ? "constats de marche à confier à un service"
                                : "constat de marche à confier à un service",
                        waiting,
                        0,
                        "/" + contract.slug() + "/bureau/diagnostics"));
    }
}
