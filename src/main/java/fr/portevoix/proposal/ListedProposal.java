package fr.portevoix.proposal;

import fr.portevoix.territory.Quartier;
import java.util.List;

/** A public proposal as one line of a list. */
public record ListedProposal(Proposal proposal, Said said, ProposalStatus status, long supports) {
    public String title() {
        return proposal.title == null ? said.beginning() : proposal.title;
    }

    public String address() {
        return proposal.address();
    }

    /** The beginning of the idea; empty where the title says it all. */
    public String excerpt() {
        String words = said.ideaWords().strip().replaceAll("\\s+", " ");
        String cut = words.length() <= 220 ? words : words.substring(0, 219) + "…";
        return cut.replaceAll("[.…]$", "").equals(title().replaceAll("[.…]$", "")) ? "" : cut;
    }

    public List<Quartier> quartiers() {
        return said.quartiers();
    }
}
