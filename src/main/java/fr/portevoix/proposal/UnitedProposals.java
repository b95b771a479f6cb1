package fr.portevoix.proposal;

import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * The proposals that another one stands for, a page of them at a time: there can be a thousand.
 *
 * @param shown those of this page whose words anybody may read
 * @param all how many there are in all
 * @param number the page, from 1
 */
public record UnitedProposals(List<ListedProposal> shown, long all, int number) {
    private static final int A_PAGE = 20;
    private static final String READABLE = "p.headId in ?1 and p.id <> p.headId and p.erasedOn is null"
            + " and p.moderation = fr.portevoix.proposal.Moderation.PUBLISHED and " + Proposal.WORDS_ARE_PUBLIC;

    /** What one act united: its day, its reason, and how many. */
    public record Act(LocalDate day, String reason, long count) {}

    /** Those that anybody may read of this head. */
    static UnitedProposals readable(Proposal head, int asked) {
        List<UUID> heads = List.of(head.id);
        long all = Proposal.count("from Proposal p where " + READABLE, heads);
        int number = (int) Math.max(1, Math.min(asked, (all + A_PAGE - 1) / A_PAGE));
        List<Proposal> found = all == 0
                ? List.of()
                : Proposal.<Proposal>find("from Proposal p where " + READABLE + " order by p.mergedOn, p.id", heads)
                        .page(number - 1, A_PAGE)
                        .list();
        Map<UUID, Said> said = Said.of(found.stream().map(each -> each.id).toList());
        return new UnitedProposals(
                found.stream()
                        .map(each -> new ListedProposal(each, said.get(each.id), ProposalStatus.UNITED, 0))
                        .toList(),
                all,
                number);
    }

    /** The addresses of those that anybody may read, by head, in one query. */
    static Map<UUID, List<String>> slugs(Collection<UUID> heads) {
        Map<UUID, List<String>> slugs = new HashMap<>();
        if (!heads.isEmpty()) {
            entities()
                    .createQuery(
                            "select p.headId, p.slug from Proposal p where " + READABLE + " order by p.mergedOn, p.id",
                            Object[].class)
                    .setParameter(1, heads)
                    .getResultList()
                    .forEach(row -> slugs.computeIfAbsent((UUID) row[0], any -> new java.util.ArrayList<>())
                            .add((String) row[1]));
        }
        return slugs;
    }

    /** The acts that united proposals with this one, the latest first. */
    static List<Act> acts(Proposal head) {
        return entities()
                .createQuery(
                        "select p.mergedOn, p.mergeReason, count(p) from Proposal p where p.mergedInto = ?1"
                                + " and p.erasedOn is null group by p.mergedOn, p.mergeReason order by p.mergedOn desc",
                        Object[].class)
                .setParameter(1, head)
                .getResultList()
                .stream()
                .map(row -> new Act((LocalDate) row[0], (String) row[1], (Long) row[2]))
                .collect(Collectors.toList());
    }

    private static EntityManager entities() {
        return Proposal.getEntityManager();
    }

    public boolean isEmpty() {
        return shown.isEmpty();
    }

    public long pages() {
        return (all + A_PAGE - 1) / A_PAGE;
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
