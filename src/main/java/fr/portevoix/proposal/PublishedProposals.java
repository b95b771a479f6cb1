package fr.portevoix.proposal;

import fr.portevoix.contribution.Use;
import fr.portevoix.contribution.similar.FindSimilar;
import fr.portevoix.territory.Contract;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Finds the proposals that the public may read. */
@ApplicationScoped
public class PublishedProposals {
    private static final int A_PAGE = 20;
    private static final int MOST_FOUND = 1_000;

    @Inject
    EntityManager entities;

    @Inject
    FindSimilar findSimilar;

    /** A page of what was found. */
    public record Found(List<ListedProposal> proposals, long all, int number) {
        public int pages() {
            return (int) Math.max(1, (all + A_PAGE - 1) / A_PAGE);
        }

        public boolean isFirst() {
            return number <= 1;
        }

        public boolean isLast() {
            return number >= pages();
        }

        public int before() {
            return number - 1;
        }

        public int next() {
            return number + 1;
        }
    }

    /** The proposals that the filter lets through; those that hold its words best come first. */
    public Found find(Contract contract, ProposalFilter filter) {
        ProposalFilter.Condition condition = filter.condition(contract);
        if (filter.words().isEmpty()) {
            long all = count(condition);
            int number = (int) Math.min(filter.number(), Math.max(1, (all + A_PAGE - 1) / A_PAGE));
            return new Found(listed(page(condition, order(filter), (number - 1) * A_PAGE, A_PAGE)), all, number);
        }
        List<UUID> holding = findSimilar.holding(contract, Proposal.KIND, filter.words(), MOST_FOUND);
        if (holding.isEmpty()) {
            return new Found(List.of(), 0, 1);
        }
        condition.values().put("holding", holding);
        List<UUID> let = query(
                        UUID.class,
                        "select p.id from Proposal p where " + condition.where() + " and p.id in :holding",
                        condition)
                .getResultList();
        Set<UUID> passing = new HashSet<>(let);
        List<UUID> ordered = holding.stream().filter(passing::contains).toList();
        int number = Math.min(filter.number(), Math.max(1, (ordered.size() + A_PAGE - 1) / A_PAGE));
        List<UUID> shown = ordered.subList(
                Math.min(ordered.size(), (number - 1) * A_PAGE), Math.min(ordered.size(), number * A_PAGE));
        return new Found(inOrder(shown), ordered.size(), number);
    }

    /** These proposals, in this order. */
    List<ListedProposal> inOrder(List<UUID> ids) {
        Map<UUID, Proposal> byId = ids.isEmpty()
                ? Map.of()
                : Proposal.<Proposal>list("id in ?1", ids).stream()
                        .collect(Collectors.toMap(proposal -> proposal.id, proposal -> proposal));
        return listed(ids.stream().map(byId::get).filter(Objects::nonNull).toList());
    }

    /** All that hold these words, best first, a thousand at most. */
    List<UUID> holding(Contract contract, String words) {
        List<UUID> holding = findSimilar.holding(contract, Proposal.KIND, words, MOST_FOUND);
        Set<UUID> now = holding.isEmpty()
                ? Set.of()
                : new HashSet<>(Proposal.find(
                                "select p.id from Proposal p where p.contract = ?1 and p.id in ?2 and "
                                        + Proposal.IS_PUBLIC,
                                contract,
                                holding)
                        .project(UUID.class)
                        .list());
        return holding.stream().filter(now::contains).toList();
    }

    /** These proposals with their words, states and supports, in a few queries for all of them. */
    public static List<ListedProposal> listed(List<Proposal> proposals) {
        List<UUID> ids = proposals.stream().map(proposal -> proposal.id).toList();
        Map<UUID, Said> said = Said.of(ids);
        Map<UUID, List<Use>> uses = uses(ids);
        Map<UUID, Long> supports = Support.counts(ids);
        return proposals.stream()
                .map(proposal -> new ListedProposal(
                        proposal,
                        said.getOrDefault(proposal.id, new Said(null, null)),
                        ProposalStatus.of(proposal, uses.getOrDefault(proposal.id, List.of())),
                        supports.getOrDefault(proposal.id, 0L)))
                .toList();
    }

    /** What was made of the words of these proposals. */
    static Map<UUID, List<Use>> uses(Collection<UUID> proposals) {
        return proposals.isEmpty()
                ? Map.of()
                : Use.<Use>list(
                                "from Use u join fetch u.contribution c where c.sourceKind = 'proposal'"
                                        + " and c.sourceId in ?1 order by u.usedOn, u.id",
                                proposals)
                        .stream()
                        .collect(Collectors.groupingBy(use -> use.contribution.sourceId));
    }

    private static String order(ProposalFilter filter) {
        return filter.isBySupport()
                ? "(select count(distinct s.device) from Support s where s.proposal.headId = p.id and "
                        + Support.COUNTED + ") desc, p.moderatedOn desc, p.id"
                : "p.moderatedOn desc, p.id";
    }

    private long count(ProposalFilter.Condition condition) {
        return query(Long.class, "select count(p) from Proposal p where " + condition.where(), condition)
                .getSingleResult();
    }

    private List<Proposal> page(ProposalFilter.Condition condition, String order, int from, int most) {
        return query(
                        Proposal.class,
                        "select p from Proposal p where " + condition.where() + " order by " + order,
                        condition)
                .setFirstResult(from)
                .setMaxResults(most)
                .getResultList();
    }

    private <T> TypedQuery<T> query(Class<T> type, String hql, ProposalFilter.Condition condition) {
        TypedQuery<T> query = entities.createQuery(hql, type);
        condition.values().forEach(query::setParameter);
        return query;
    }
}
