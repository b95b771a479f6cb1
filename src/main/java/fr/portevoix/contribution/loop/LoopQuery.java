package fr.portevoix.contribution.loop;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/** Reads pairs of a contribution and a day into what a {@link LoopStep} answers: one query, however many there are. */
@ApplicationScoped
public class LoopQuery {
    @Inject
    EntityManager entities;

    /** What this query (contribution's id, day or moment or null) finds; parameters are numbered from 1. */
    public Map<UUID, LoopDay> read(String query, Object... values) {
        var asked = entities.createQuery(query, Object[].class);
        for (int at = 0; at < values.length; at++) {
            asked.setParameter(at + 1, values[at]);
        }
        Map<UUID, LoopDay> found = new HashMap<>();
        try (var rows = asked.getResultStream()) {
            rows.forEach(row -> found.merge((UUID) row[0], new LoopDay(day(row[1])), LoopDay::earlier));
        }
        return found;
    }

    private static LocalDate day(Object dayOrMoment) {
        return dayOrMoment instanceof Instant moment
                ? LocalDate.ofInstant(moment, ZoneId.systemDefault())
                : (LocalDate) dayOrMoment;
    }
}
