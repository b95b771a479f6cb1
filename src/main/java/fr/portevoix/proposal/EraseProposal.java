package fr.portevoix.proposal;

import fr.portevoix.contribution.Receipt;
import fr.portevoix.contribution.rights.Erasing;
import fr.portevoix.shared.web.Sentences;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Empties the proposal of a receipt, and those that the team made of parts of it.
 *
 * <p>The rows stay with their day and the hash of the form's key, so that a form sent again brings nothing back. What was
 * united with an erased proposal stands for itself again.
 */
@ApplicationScoped
class EraseProposal implements Erasing {
    private static final String PROPOSALS = "proposals";

    @Inject
    Clock clock;

    @Override
    public Map<String, Integer> erase(Receipt receipt) {
        if (!receipt.kind.equals(Proposal.KIND)) {
            return Map.of();
        }
        List<Proposal> all = Proposal.list("receipt = ?1 and erasedOn is null", receipt.hash);
        all.forEach(this::empty);
        return all.isEmpty() ? Map.of() : Map.of(PROPOSALS, all.size());
    }

    private void empty(Proposal proposal) {
        Proposal.<Proposal>list("mergedInto", proposal).forEach(JoinProposals::release);
        ProposalPhoto.delete("proposal", proposal);
        OfficialAnswer.delete("proposal", proposal);
        Support.delete("proposal", proposal);
        JoinProposals.release(proposal);
        proposal.slug = null;
        proposal.title = null;
        proposal.place = null;
        proposal.point = null;
        proposal.node = null;
        proposal.words = proposal.words == null ? null : new byte[proposal.words.length];
        proposal.refusal = null;
        proposal.studyNote = null;
        proposal.mergeReason = null;
        proposal.splitReason = null;
        proposal.externalId = null;
        proposal.edition++;
        proposal.erasedOn = LocalDate.now(clock);
    }

    @Override
    public Optional<String> tell(String name, int count, Locale language) {
        return name.equals(PROPOSALS)
                ? Optional.of(Sentences.in(ProposalMessages.class, language.toLanguageTag())
                        .erased(count))
                : Optional.empty();
    }
}
