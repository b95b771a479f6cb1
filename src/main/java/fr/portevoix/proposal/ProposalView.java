package fr.portevoix.proposal;

import fr.portevoix.contribution.Relation;
import fr.portevoix.contribution.Use;
import fr.portevoix.shared.web.FormKey;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;

/**
 * A public proposal as its page tells it.
 *
 * @param support whether the device that asks supports it
 */
public record ProposalView(
        Proposal proposal,
        Said said,
        ProposalStatus status,
        List<Use> uses,
        List<OfficialAnswer> answers,
        List<ListedProposal> united,
        Optional<ProposalPhoto.Size> photo,
        long supports,
        SupportState support,
        String language) {

    /** What the device that asks has to do with it. */
    public enum SupportState {
        NONE,
        GIVEN,
        WAITS
    }

    /** Everything that is told of a proposal, in this language. */
    static ProposalView of(Proposal proposal, String language, SupportState support) {
        List<Use> uses = PublishedProposals.uses(List.of(proposal.id)).getOrDefault(proposal.id, List.of());
        return new ProposalView(
                proposal,
                Said.of(proposal),
                ProposalStatus.of(proposal, uses),
                uses.stream()
                        .filter(distinct(uses))
                        .filter(outweighed(uses).negate())
                        .toList(),
                OfficialAnswer.of(proposal),
                united(proposal),
                ProposalPhoto.size(proposal),
                Support.count(proposal),
                support,
                language);
    }

    /** Need and idea are often put to one use: it is told once. */
    private static Predicate<Use> distinct(List<Use> uses) {
        return use -> uses.stream()
                .filter(other -> other.relation == use.relation
                        && other.kind.equals(use.kind)
                        && Objects.equals(other.subjectId, use.subjectId))
                .findFirst()
                .filter(first -> first == use)
                .isPresent();
    }

    /** Who set words aside did not know yet that they would be of use. */
    private static Predicate<Use> outweighed(List<Use> uses) {
        boolean taken = uses.stream().anyMatch(use -> use.relation != Relation.ASIDE);
        return use -> taken && use.relation == Relation.ASIDE;
    }

    /** Those it stands for whose words may still be read. */
    private static List<ListedProposal> united(Proposal proposal) {
        List<Proposal> others = proposal.united();
        Map<UUID, Said> said = Said.of(others.stream().map(other -> other.id).toList());
        return others.stream()
                .filter(other -> other.erasedOn == null && other.moderation == Moderation.PUBLISHED)
                .map(other -> new ListedProposal(
                        other, said.getOrDefault(other.id, new Said(null, null)), ProposalStatus.UNITED, 0))
                .filter(other -> other.said().idea() != null && !other.said().isAside())
                .toList();
    }

    /** What is missing; a part of a proposal has it from the whole. */
    public String needWords() {
        if (said.need() != null || proposal.splitFrom == null) {
            return said.needWords();
        }
        Said whole = Said.of(proposal.splitFrom);
        return whole.isAside() ? "" : whole.needWords();
    }

    public String title() {
        return new ListedProposal(proposal, said, status, supports).title();
    }

    public boolean isSupported() {
        return support != SupportState.NONE;
    }

    /** Whether the support of this device is kept, and not counted before somebody looked. */
    public boolean isWaits() {
        return support == SupportState.WAITS;
    }

    /** A fresh key for the form of support. */
    public String key() {
        return FormKey.fresh();
    }

    public String place() {
        return proposal.place == null ? "" : proposal.place;
    }

    public String proposedOn() {
        return ProposalWords.day(proposal.proposedOn, language);
    }

    public String publishedOn() {
        return ProposalWords.day(proposal.moderatedOn, language);
    }

    public String studiedOn() {
        return ProposalWords.day(proposal.studiedOn, language);
    }

    /** A day of what became of it, in the reader's language. */
    public String day(LocalDate day) {
        return ProposalWords.day(day, language);
    }

    /** The status that a use leads to. */
    public ProposalStatus statusOf(Use use) {
        return ProposalStatus.of(proposal, List.of(use));
    }
}
