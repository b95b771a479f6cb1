package fr.portevoix.survey.abuse;

import fr.portevoix.figures.Heading;
import fr.portevoix.figures.Table;
import fr.portevoix.survey.Survey;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Counts how many responses the team set aside, reason by reason; trials and what was erased never counted anyway. */
@ApplicationScoped
public class AsideCounts {
    private static final Heading ALL = new Heading("all", "Ensemble");

    @Inject
    EntityManager entities;

    /**
     * Responses by the reason why they were set aside.
     *
     * @param reasons those that were given, in the order of {@link AsideReason}
     * @param table a row for each, for disclosure control
     */
    public record Counted(List<AsideReason> reasons, Table table) {
        /** Whether the whole is a group smaller than this, of which only that may be said. */
        public boolean isBelow(int floor) {
            return table.base() < floor;
        }
    }

    /** What was set aside of these surveys; empty where nothing was. */
    public Optional<Counted> of(Collection<Survey> surveys) {
        Map<AsideReason, Integer> counts = surveys.isEmpty() ? Map.of() : counts(surveys);
        if (counts.isEmpty()) {
            return Optional.empty();
        }
        List<AsideReason> reasons = List.copyOf(counts.keySet());
        return Optional.of(new Counted(
                reasons,
                Table.exclusive(
                        reasons.stream()
                                .map(reason -> new Heading(reason.name(), reason.getLabel()))
                                .toList(),
                        List.of(ALL),
                        reasons.stream()
                                .map(reason -> new int[] {counts.get(reason)})
                                .toArray(int[][]::new))));
    }

    private Map<AsideReason, Integer> counts(Collection<Survey> surveys) {
        Map<AsideReason, Integer> counts = new EnumMap<>(AsideReason.class);
        entities.createQuery(
                        """
                        select r.asideReason, count(r) from Response r
                        where r.survey in :surveys and r.asideOn is not null and r.trial = false and r.erasedOn is null
                        group by r.asideReason""",
                        Object[].class)
                .setParameter("surveys", surveys)
                .getResultStream()
                .forEach(row ->
                        counts.merge(AsideReason.of((String) row[0]), Math.toIntExact((Long) row[1]), Integer::sum));
        return counts;
    }
}
