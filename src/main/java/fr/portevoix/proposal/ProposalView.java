package fr.portevoix.proposal;

import fr.portevoix.contribution.Relation;
import fr.portevoix.contribution.Use;
import fr.portevoix.shared.time.InWords;
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
 * @param whole the words of the proposal that it is a part of; null where it is none
 * @param united a page of those that it stands for; null in lists
 * @param support whether the device that asks supports it
 */
public record ProposalView(
        Proposal proposal,
        Said said,
        Said whole,
        List<Use> uses,
        List<OfficialAnswer> answers,
        UnitedProposals united,
        long supports,
        SupportState support,
        String language) {

    /** What the device that asks has to do with it. */
    public enum SupportState {
        NONE,
        GIVEN,
        WAITS
    }

    /** Everything that is told of a proposal, in this language, with this page of those that it stands for. */
    static ProposalView of(Proposal proposal, String language, SupportState support, int page) {
        ProposalView view = all(List.of(proposal), language, support).get(0);
        return new ProposalView(
                proposal,
                view.said,
                view.whole,
                view.uses,
                view.answers,
                UnitedProposals.readable(proposal, page),
                view.supports,
                support,
                language);
    }

    /** The same of many, without those that they stand for, in as many queries as for one. */
    static List<ProposalView> all(List<Proposal> proposals, String language, SupportState support) {
        List<UUID> ids = proposals.stream().map(proposal -> proposal.id).toList();
        Map<UUID, Said> said = Said.of(ids);
        Map<UUID, Said> wholes = Said.of(proposals.stream()
                .filter(proposal -> proposal.splitFrom != null)
                .map(proposal -> proposal.splitFrom.id)
                .distinct()
                .toList());
        Map<UUID, List<Use>> uses = PublishedProposals.uses(ids);
        Map<UUID, Long> supports = Support.counts(ids);
        Map<UUID, List<OfficialAnswer>> answers = OfficialAnswer.of(ids);
        return proposals.stream()
                .map(proposal -> new ProposalView(
                        proposal,
                        said.getOrDefault(proposal.id, new Said(null, null)),
                        proposal.splitFrom == null ? null : wholes.get(proposal.splitFrom.id),
                        told(uses.getOrDefault(proposal.id, List.of())),
                        answers.getOrDefault(proposal.id, List.of()),
                        null,
                        supports.getOrDefault(proposal.id, 0L),
                        support,
                        language))
                .toList();
    }

    /** Each use once, though need and idea are often put to one; who set words aside did not know yet of a better use. */
    private static List<Use> told(List<Use> uses) {
        boolean taken = uses.stream().anyMatch(use -> use.relation != Relation.ASIDE);
        return uses.stream()
                .filter(first(uses))
                .filter(use -> !taken || use.relation != Relation.ASIDE)
                .toList();
    }

    private static Predicate<Use> first(List<Use> uses) {
        return use -> uses.stream()
                .filter(other -> other.relation == use.relation
                        && Objects.equals(other.kind, use.kind)
                        && Objects.equals(other.subjectId, use.subjectId))
                .findFirst()
                .filter(found -> found == use)
                .isPresent();
    }

    public ProposalStatus status() {
        return ProposalStatus.of(proposal, uses);
    }

    public String title() {
        return proposal.title == null ? said.beginning() : proposal.title;
    }

    /** What is missing; a part of a proposal has it from the whole. */
    public String needWords() {
        return said.need() != null || whole == null ? said.needWords() : whole.isPublic() ? whole.needWords() : "";
    }

    public String place() {
        return proposal.place == null ? "" : proposal.place;
    }

    /** Where it is on a map; null where nobody said. */
    public ProposalMap map() {
        return ProposalMap.of(proposal);
    }

    /** How large its photo is, where it has one. */
    public Optional<ProposalPhoto.Size> photo() {
        return ProposalPhoto.size(proposal);
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

    public String proposedOn() {
        return day(proposal.proposedOn);
    }

    public String publishedOn() {
        return day(proposal.moderatedOn);
    }

    public String studiedOn() {
        return day(proposal.studiedOn);
    }

    /** A day of what became of it, in the reader's language. */
    public String day(LocalDate day) {
        return InWords.day(day, language);
    }

    /** The status that a use leads to. */
    public ProposalStatus statusOf(Use use) {
        return ProposalStatus.of(proposal, List.of(use));
    }
}
