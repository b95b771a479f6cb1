package fr.portevoix.contribution;

import fr.portevoix.contribution.ContributionFilter.Condition;
import fr.portevoix.shared.web.Sorting;
import fr.portevoix.territory.Contract;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Pages of contributions in the order that the address asks for, each page in a fixed number of queries. */
@ApplicationScoped
public class ContributionList {
    static final int PAGE = 50;

    private static final String USUAL = "c.saidOn desc, c.id";
    private static final Map<String, String> COLUMNS =
            Map.of("jour", "c.saidOn", "canal", "c.channel", "nature", "c.nature", "etat", "c.reading");

    @Inject
    Sorting sorting;

    @Inject
    EntityManager entities;

    /** A page: its contributions with quartiers and themes, its number from 1 on, and how many there are in all. */
    public record Found(List<Contribution> contributions, int number, long all) {
        public long pages() {
            return Math.max(1, (all + PAGE - 1) / PAGE);
        }

        public boolean isFirst() {
            return number == 1;
        }

        public boolean isLast() {
            return number >= pages();
        }

        public int previous() {
            return number - 1;
        }

        public int next() {
            return number + 1;
        }
    }

    /** The page of this number; the nearest one where there is none. */
    public Found page(Contract contract, ContributionFilter filter, Integer asked) {
        Condition condition = filter.condition(contract);
        long all = query(condition, "select count(c) from Contribution c", "", Long.class)
                .getSingleResult();
        int last = (int) Math.max(1, (all + PAGE - 1) / PAGE);
        int number = Math.max(1, Math.min(last, asked == null ? 1 : asked));
        String sorted = sorting.clause(COLUMNS, USUAL);
        List<UUID> ids = query(condition, "select c.id from Contribution c", " order by " + sorted, UUID.class)
                .setFirstResult((number - 1) * PAGE)
                .setMaxResults(PAGE)
                .getResultList();
        List<Contribution> found = ids.isEmpty()
                ? List.of()
                : entities.createQuery(
                                """
                                select distinct c from Contribution c join fetch c.consultation
                                left join fetch c.quartiers left join fetch c.codings k left join fetch k.theme
                                where c.id in :ids order by\s"""
                                        + sorted,
                                Contribution.class)
                        .setParameter("ids", ids)
                        .getResultList();
        return new Found(found, number, all);
    }

    private <T> TypedQuery<T> query(Condition condition, String select, String rest, Class<T> type) {
        TypedQuery<T> query = entities.createQuery(select + " where " + condition.where() + rest, type);
        condition.values().forEach(query::setParameter);
        return query;
    }
}
