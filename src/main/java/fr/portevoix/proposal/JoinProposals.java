package fr.portevoix.proposal;

import fr.portevoix.territory.Contract;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
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
    @Inject
    Clock clock;

    /** Lets another stand for these; says why not, or nothing. */
    @Transactional
    public Optional<String> unite(Contract contract, UUID head, List<UUID> others, String reason) {
        Proposal target = ModerateProposal.find(contract, head);
        if (target.mergedInto != null || target.splitOn != null || target.moderation != Moderation.PUBLISHED) {
            return Optional.of("La proposition qui porte les autres doit être publiée.");
        }
        List<Proposal> found = new ArrayList<>();
        for (UUID id : others) {
            Proposal other = ModerateProposal.find(contract, id);
            if (other.id.equals(target.id)) {
                return Optional.of("Une proposition ne se réunit pas avec elle-même.");
            }
            if (other.mergedInto != null || other.splitOn != null || other.moderation != Moderation.PUBLISHED) {
                return Optional.of("On ne réunit que des propositions publiées qui ne le sont pas déjà.");
            }
            found.add(other);
        }
        for (Proposal other : found) {
            other.mergedInto = target;
            other.mergedOn = LocalDate.now(clock);
            other.mergeReason = reason;
            other.edition++;
            // Those that it stood for now have the same one standing for them.
            Proposal.flush();
            Proposal.update("headId = ?1 where headId = ?2", target.id, other.id);
            Proposal.getEntityManager().refresh(other);
        }
        target.edition++;
        return Optional.empty();
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
