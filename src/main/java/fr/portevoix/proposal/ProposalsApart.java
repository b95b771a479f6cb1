package fr.portevoix.proposal;

import fr.portevoix.contribution.PublishedOneByOne;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/** Published proposals where something tells what it comes from: by title and address, the one that stands for a united one. */
@ApplicationScoped
class ProposalsApart implements PublishedOneByOne {
    @Override
    public String sourceKind() {
        return Proposal.KIND;
    }

    @Override
    public Optional<Shown> shown(UUID sourceId, Locale language) {
        return Proposal.<Proposal>findByIdOptional(sourceId)
                .flatMap(proposal -> proposal.headId == null || proposal.headId.equals(proposal.id)
                        ? Optional.of(proposal)
                        : Proposal.findByIdOptional(proposal.headId))
                .filter(proposal ->
                        Proposal.publicAt(proposal.contract, proposal.slug).isPresent())
                .map(proposal -> new Shown(title(proposal), proposal.address()));
    }

    private static String title(Proposal proposal) {
        Said said = Said.of(List.of(proposal.id)).get(proposal.id);
        return new ListedProposal(proposal, said, ProposalStatus.PUBLISHED, 0).title();
    }
}
