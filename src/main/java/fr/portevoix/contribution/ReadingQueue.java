package fr.portevoix.contribution;

import fr.portevoix.contribution.ContributionFilter.Condition;
import fr.portevoix.territory.Contract;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** The texts to read one after the other, in the order of their days, and how far the reading has come. */
@ApplicationScoped
public class ReadingQueue {
    // Crosses of a presence matrix are no texts to read.
    private static final String TEXTS = "(c.sourcePart is null or c.sourcePart <> :presence)";

    @Inject
    EntityManager entities;

    /** How many texts there are, were read, and were read without finding a theme. */
    public record Progress(long all, long read, long withoutTheme) {
        public long coded() {
            return read - withoutTheme;
        }

        public long left() {
            return all - read;
        }
    }

    /** The text with this id, if it may be read here: of this contract and not with the referent. */
    public Optional<Contribution> text(Contract contract, UUID id) {
        return entities.createQuery(
                        """
                        select c from Contribution c join fetch c.consultation left join fetch c.quartiers
                        where c.id = :id and c.contract = :contract and c.reading <> :aside""",
                        Contribution.class)
                .setParameter("id", id)
                .setParameter("contract", contract)
                .setParameter("aside", Reading.ASIDE)
                .getResultStream()
                .findFirst();
    }

    /** The first text that the filter lets through: the first unread one, else the first. */
    public Optional<UUID> first(Contract contract, ContributionFilter filter) {
        Condition texts = texts(filter.condition(contract));
        return one(texts.and("c.reading = :unread", Map.of("unread", Reading.UNREAD)), "asc")
                .or(() -> one(texts, "asc"));
    }

    /** The text after this one, or, where only unread texts are wanted, the first that was passed over. */
    public Optional<UUID> after(Contract contract, ContributionFilter filter, Contribution current) {
        Condition texts = texts(filter.condition(contract));
        return one(beyond(texts, ">", current), "asc")
                .or(() -> one(
                        texts.and(
                                "c.reading = :unread and c <> :current",
                                Map.of("unread", Reading.UNREAD, "current", current)),
                        "asc"));
    }

    /** The text before this one; read or not where only unread texts are wanted, so that one can go back. */
    public Optional<UUID> before(Contract contract, ContributionFilter filter, Contribution current) {
        return one(beyond(texts(filter.scope(contract)), "<", current), "desc");
    }

    /** How far the reading has come, whatever the state that is filtered. */
    public Progress progress(Contract contract, ContributionFilter filter) {
        Condition texts = texts(filter.scope(contract));
        Map<Reading, Long> counts = new HashMap<>();
        query(texts, "select c.reading, count(c) from Contribution c", " group by c.reading", Object[].class)
                .getResultStream()
                .forEach(row -> counts.put((Reading) row[0], (Long) row[1]));
        long all = counts.values().stream().mapToLong(Long::longValue).sum();
        long read = all - counts.getOrDefault(Reading.UNREAD, 0L);
        long withoutTheme = query(
                        texts.and(
                                "c.reading <> :unread and not exists (select 1 from Coding k where k.contribution = c)",
                                Map.of("unread", Reading.UNREAD)),
                        "select count(c) from Contribution c",
                        "",
                        Long.class)
                .getSingleResult();
        return new Progress(all, read, withoutTheme);
    }

    private static Condition texts(Condition condition) {
        return condition.and(TEXTS, Map.of("presence", ImportPresence.SOURCE_PART));
    }

    private static Condition beyond(Condition condition, String sign, Contribution current) {
        return condition.and(
                "(c.saidOn " + sign + " :day or (c.saidOn = :day and c.id " + sign + " :id))",
                Map.of("day", current.saidOn, "id", current.id));
    }

    private Optional<UUID> one(Condition condition, String order) {
        List<UUID> found = query(
                        condition,
                        "select c.id from Contribution c",
                        " order by c.saidOn " + order + ", c.id " + order,
                        UUID.class)
                .setMaxResults(1)
                .getResultList();
        return found.stream().findFirst();
    }

    private <T> TypedQuery<T> query(Condition condition, String select, String rest, Class<T> type) {
        TypedQuery<T> query = entities.createQuery(select + " where " + condition.where() + rest, type);
        condition.values().forEach(query::setParameter);
        return query;
    }
}
