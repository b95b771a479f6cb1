package fr.portevoix.proposal;

import fr.portevoix.territory.Contract;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.NotFoundException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * Unites proposals that say the same, and undoes it.
 *
 * <p>Nothing is moved: each keeps its words, its receipt and the supports that were given to it, and knows the one that
 * stands for it. So undoing is forgetting.
 */
@ApplicationScoped
public class JoinProposals {
    private static final int AT_ONCE = 500;

    @Inject
    Clock clock;

    /** Lets another stand for these, one or a thousand; says why not, or nothing. */
    @Transactional
    public Optional<String> unite(Contract contract, UUID head, List<UUID> others, String reason) {
        Proposal target = ModerateProposal.find(contract, head);
        if (target.mergedInto != null || target.splitOn != null || target.moderation != Moderation.PUBLISHED) {
            return Optional.of("La proposition qui porte les autres doit être publiée.");
        }
        if (others.contains(target.id)) {
            return Optional.of("Une proposition ne se réunit pas avec elle-même.");
        }
        List<UUID> distinct = others.stream().distinct().toList();
        for (int from = 0; from < distinct.size(); from += AT_ONCE) {
            if (!mayBeUnited(contract, distinct.subList(from, Math.min(distinct.size(), from + AT_ONCE)))) {
                return Optional.of("On ne réunit que des propositions publiées qui ne le sont pas déjà.");
            }
        }
        target.edition++;
        Proposal.flush();
        for (int from = 0; from < distinct.size(); from += AT_ONCE) {
            List<UUID> some = distinct.subList(from, Math.min(distinct.size(), from + AT_ONCE));
            Proposal.update(
                    "mergedInto = ?1, mergedOn = ?2, mergeReason = ?3, edition = edition + 1 where id in ?4",
                    target,
                    LocalDate.now(clock),
                    reason,
                    some);
            // Those that they stood for have the same one standing for them now.
            Proposal.update("headId = ?1 where headId in ?2", target.id, some);
        }
        return Optional.empty();
    }

    private static boolean mayBeUnited(Contract contract, List<UUID> ids) {
        List<Proposal> found = Proposal.list("contract = ?1 and id in ?2 and erasedOn is null", contract, ids);
        Map<UUID, Said> said = Said.of(ids);
        if (found.size() < ids.size()
                || found.stream()
                        .anyMatch(each -> !said.containsKey(each.id)
                                || said.get(each.id).idea() == null
                                || said.get(each.id).isAside())) {
            throw new NotFoundException();
        }
        return found.stream()
                .allMatch(each ->
                        each.mergedInto == null && each.splitOn == null && each.moderation == Moderation.PUBLISHED);
    }

    /** Undoes what one act united with this one, by its day and reason; answers how many stand for themselves again. */
    @Transactional
    public int separateAll(Contract contract, UUID head, LocalDate day, String reason) {
        Proposal target = ModerateProposal.find(contract, head);
        List<UUID> united = Proposal.find(
                        "select p.id from Proposal p where p.mergedInto = ?1 and p.mergedOn = ?2 and p.mergeReason = ?3",
                        target,
                        day,
                        reason)
                .project(UUID.class)
                .list();
        target.edition++;
        Proposal.flush();
        for (int from = 0; from < united.size(); from += AT_ONCE) {
            List<UUID> some = united.subList(from, Math.min(united.size(), from + AT_ONCE));
            Proposal.update(
                    "mergedInto = null, mergedOn = null, mergeReason = null, headId = id, edition = edition + 1"
                            + " where id in ?1",
                    some);
            // Those that these stand for follow them.
            Proposal.<Proposal>list("mergedInto.id in ?1", some).forEach(below -> lead(below, below.mergedInto.id));
        }
        return united.size();
    }

    /** Lets a united proposal stand for itself again. */
    @Transactional
    public void separate(Contract contract, UUID id) {
        Proposal proposal = ModerateProposal.find(contract, id);
        if (proposal.mergedInto != null) {
            proposal.mergedInto.edition++;
            release(proposal);
        }
    }

    /** Takes a proposal, with those that were united with it before, out of what it was united with. */
    static void release(Proposal proposal) {
        proposal.mergedInto = null;
        proposal.mergedOn = null;
        proposal.mergeReason = null;
        proposal.edition++;
        lead(proposal, proposal.id);
    }

    private static void lead(Proposal proposal, UUID head) {
        proposal.headId = head;
        Proposal.<Proposal>list("mergedInto", proposal).forEach(below -> lead(below, head));
    }
}
