package fr.portevoix.contribution.qualification;

import fr.portevoix.contribution.Contribution;
import fr.portevoix.contribution.ContributionFilter;
import fr.portevoix.contribution.ContributionFilter.Condition;
import fr.portevoix.contribution.ImportPresence;
import fr.portevoix.contribution.Reading;
import fr.portevoix.territory.Contract;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Finds the words that are to be qualified: page after page, those that were ticked, or all that a filter lets through. */
@ApplicationScoped
public class Selection {
    static final int PAGE = 50;
    /** More than a town says in a year; a stroke over more is a mistake. */
    static final int MOST = 20_000;

    private static final int AT_ONCE = 500;

    @Inject
    EntityManager entities;

    /** A page of words, its number from 1 on, and how many there are in all. */
    public record Found(List<Contribution> contributions, int number, long all) {
        public boolean isFirst() {
            return number == 1;
        }

        public boolean isLast() {
            return (long) number * PAGE >= all;
        }

        public int previous() {
            return number - 1;
        }

        public int next() {
            return number + 1;
        }
    }

    /** A page of what the filter lets through, oldest first: who waits longest comes first. */
    Found page(Contract contract, ContributionFilter filter, int asked) {
        Condition condition = condition(contract, filter);
        long all = count(contract, filter);
        int last = (int) Math.max(1, (all + PAGE - 1) / PAGE);
        int number = Math.max(1, Math.min(last, asked));
        List<UUID> ids = query(condition, "select c.id from Contribution c", " order by c.saidOn, c.id", UUID.class)
                .setFirstResult((number - 1) * PAGE)
                .setMaxResults(PAGE)
                .getResultList();
        return new Found(shown(ids), number, all);
    }

    /** The words with their quartiers and themes, oldest first. */
    List<Contribution> shown(List<UUID> ids) {
        return ids.isEmpty()
                ? List.of()
                : entities.createQuery(
                                """
                                select distinct c from Contribution c left join fetch c.quartiers
                                left join fetch c.codings k left join fetch k.theme
                                where c.id in :ids order by c.saidOn, c.id""",
                                Contribution.class)
                        .setParameter("ids", ids)
                        .getResultList();
    }

    /** How many words the filter lets through. */
    long count(Contract contract, ContributionFilter filter) {
        return query(condition(contract, filter), "select count(c) from Contribution c", "", Long.class)
                .getSingleResult();
    }

    /** All that the filter lets through, oldest first, {@link #MOST} at most. */
    List<UUID> all(Contract contract, ContributionFilter filter) {
        return query(
                        condition(contract, filter),
                        "select c.id from Contribution c",
                        " order by c.saidOn, c.id",
                        UUID.class)
                .setMaxResults(MOST)
                .getResultList();
    }

    /** Those among the ticked ones that are of this contract and may be read. */
    List<UUID> ticked(Contract contract, List<UUID> ids) {
        return ids.isEmpty()
                ? List.of()
                : entities.createQuery(
                                """
                                select c.id from Contribution c where c.id in :ids and c.contract = :contract
                                and c.counted = true and c.reading <> :aside order by c.saidOn, c.id""",
                                UUID.class)
                        .setParameter("ids", new HashSet<>(ids))
                        .setParameter("contract", contract)
                        .setParameter("aside", Reading.ASIDE)
                        .getResultList();
    }

    /** How many of these words concern each quartier; under an empty name those that concern none. */
    Map<String, Long> byQuartier(List<UUID> ids) {
        Map<String, Long> counts = new LinkedHashMap<>();
        for (int from = 0; from < ids.size(); from += AT_ONCE) {
            entities.createQuery(
                            "select coalesce(q.name, ''), count(c) from Contribution c left join c.quartiers q"
                                    + " where c.id in :ids group by q.name order by q.name",
                            Object[].class)
                    .setParameter("ids", ids.subList(from, Math.min(ids.size(), from + AT_ONCE)))
                    .getResultList()
                    .forEach(row -> counts.merge((String) row[0], (Long) row[1], Long::sum));
        }
        return counts;
    }

    /** Which act stands for each of these words, where one does. */
    Map<UUID, Qualification> standing(List<UUID> ids) {
        Map<UUID, Qualification> acts = new LinkedHashMap<>();
        for (int from = 0; from < ids.size(); from += AT_ONCE) {
            entities.createQuery(
                            "select d from Qualified d join fetch d.qualification q where d.contribution.id in :ids"
                                    + " order by q.qualifiedAt, q.id desc",
                            Qualified.class)
                    .setParameter("ids", ids.subList(from, Math.min(ids.size(), from + AT_ONCE)))
                    .getResultList()
                    .forEach(each -> acts.put(each.contribution.id, each.qualification));
        }
        return acts;
    }

    private static Condition condition(Contract contract, ContributionFilter filter) {
        // Crosses of a presence matrix are no words of anybody.
        return filter.condition(contract)
                .and(
                        "(c.sourcePart is null or c.sourcePart <> :presence)",
                        Map.of("presence", ImportPresence.SOURCE_PART));
    }

    private <T> TypedQuery<T> query(Condition condition, String select, String rest, Class<T> type) {
        TypedQuery<T> query = entities.createQuery(select + " where " + condition.where() + rest, type);
        condition.values().forEach(query::setParameter);
        return query;
    }
}
