package fr.portevoix.contribution.loop;

import fr.portevoix.contribution.Channel;
import fr.portevoix.contribution.TraceStep.Stage;
import fr.portevoix.territory.Contract;
import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * How far each contribution of a contract has come, from all rooms. The number of queries does not grow with
 * the contributions. What was set aside from counting is left out.
 */
@ApplicationScoped
class Loop {
    @Inject
    EntityManager entities;

    @Inject
    @All
    List<LoopStep> steps;

    /** The ways of all contributions that count, those said first first. */
    List<Way> of(Contract contract) {
        Map<UUID, List<UUID>> quartiers = new HashMap<>();
        entities.createQuery(
                        "select c.id, q.id from Contribution c join c.quartiers q where c.contract = ?1 and c.counted = true",
                        Object[].class)
                .setParameter(1, contract)
                .getResultList()
                .forEach(row -> quartiers
                        .computeIfAbsent((UUID) row[0], id -> new ArrayList<>())
                        .add((UUID) row[1]));
        Map<UUID, Way> ways = new LinkedHashMap<>();
        entities.createQuery(
                        "select c.id, c.channel, c.saidOn from Contribution c where c.contract = ?1 and c.counted = true"
                                + " order by c.saidOn, c.id",
                        Object[].class)
                .setParameter(1, contract)
                .getResultList()
                .forEach(row -> {
                    UUID id = (UUID) row[0];
                    ways.put(
                            id,
                            new Way(id, (Channel) row[1], (LocalDate) row[2], quartiers.getOrDefault(id, List.of())));
                });
        for (LoopStep step : steps) {
            step.reached(contract).forEach((id, day) -> {
                Way way = ways.get(id);
                if (way != null) {
                    way.reached().merge(step.stage(), day, LoopDay::earlier);
                    // What was decided is told to its author in the same act.
                    if (step.stage() == Stage.DECIDED) {
                        way.reached().merge(Stage.TOLD, day, LoopDay::earlier);
                    }
                }
            });
        }
        return List.copyOf(ways.values());
    }
}
