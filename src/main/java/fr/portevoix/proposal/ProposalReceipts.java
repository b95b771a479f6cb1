package fr.portevoix.proposal;

import fr.portevoix.contribution.Consultation;
import fr.portevoix.contribution.Contribution;
import fr.portevoix.contribution.Receipt;
import fr.portevoix.contribution.ReceiptStory;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Locale;
import java.util.Optional;

/** Tells the receipt of a proposal: to which call somebody answered, and its page where it has one. */
@ApplicationScoped
class ProposalReceipts implements ReceiptStory {
    @Override
    public Optional<Consultation> consultation(Receipt receipt) {
        return proposal(receipt).map(proposal -> proposal.proposalCall.consultation);
    }

    @Override
    public Optional<Told> tell(Receipt receipt, Locale language) {
        return proposal(receipt).map(proposal -> {
            boolean isPublic =
                    Proposal.publicAt(proposal.contract, proposal.slug).isPresent();
            return new Told(proposal.proposalCall.title.in(language), isPublic ? proposal.address() : null);
        });
    }

    @Override
    public boolean isOneWithItsSource(Contribution said) {
        return Proposal.KIND.equals(said.sourceKind);
    }

    private static Optional<Proposal> proposal(Receipt receipt) {
        return receipt.kind.equals(Proposal.KIND) ? Proposal.findByIdOptional(receipt.subjectId) : Optional.empty();
    }
}
