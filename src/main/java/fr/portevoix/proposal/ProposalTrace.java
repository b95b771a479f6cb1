package fr.portevoix.proposal;

import fr.portevoix.contribution.Contribution;
import fr.portevoix.contribution.DeskDoor;
import fr.portevoix.contribution.Trace;
import fr.portevoix.contribution.TraceSource;
import fr.portevoix.contribution.TraceStep;
import fr.portevoix.contribution.TraceStep.Stage;
import fr.portevoix.shared.time.InWords;
import fr.portevoix.shared.web.Sentences;
import fr.portevoix.territory.Contract;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/** What was decided about a proposal and answered to it, told once, with its idea; its author never has to search; and where the desk moderates it. */
@ApplicationScoped
class ProposalTrace implements TraceSource, DeskDoor {
    @Inject
    Trace trace;

    @Override
    public List<TraceStep> steps(Contribution contribution, Locale language) {
        if (!Proposal.KIND.equals(contribution.sourceKind)
                || !Said.IDEA.equals(contribution.sourcePart)
                || contribution.isAside()) {
            return List.of();
        }
        return Proposal.<Proposal>findByIdOptional(contribution.sourceId)
                .map(proposal -> {
                    List<TraceStep> steps = steps(
                            proposal,
                            Sentences.in(ProposalMessages.class, language.toLanguageTag()),
                            language.toLanguageTag());
                    steps.addAll(ofTheOneThatStandsForIt(proposal, language));
                    return steps;
                })
                .orElse(List.of());
    }

    @Override
    public Optional<Door> to(Contract contract, String kind, UUID id) {
        return kind.equals(Proposal.KIND)
                ? Proposal.<Proposal>find("id = ?1 and contract = ?2", id, contract)
                        .firstResultOptional()
                        .map(found -> new Door(
                                "Proposition\u00a0: " + found.title,
                                "/" + contract.slug + "/bureau/propositions/" + found.id))
                : Optional.empty();
    }

    /** What is made of a proposal is made of those that were united with it. */
    private List<TraceStep> ofTheOneThatStandsForIt(Proposal proposal, Locale language) {
        return proposal.headId.equals(proposal.id)
                ? List.of()
                : Proposal.<Proposal>findByIdOptional(proposal.headId)
                        .map(head -> Said.of(head).idea())
                        .filter(idea -> !idea.isAside())
                        .map(idea -> trace.of(idea, language).stream()
                                .filter(step -> step.stage() == Stage.USED
                                        || step.stage() == Stage.DECIDED
                                        || step.stage() == Stage.DONE)
                                .toList())
                        .orElse(List.of());
    }

    private static List<TraceStep> steps(Proposal proposal, ProposalMessages say, String language) {
        List<TraceStep> steps = new ArrayList<>();
        decision(proposal, say, language).ifPresent(steps::add);
        together(proposal, say).ifPresent(steps::add);
        if (proposal.splitOn != null) {
            proposal.parts().stream()
                    .filter(ProposalTrace::isPublic)
                    .forEach(part -> steps.add(step(
                            proposal,
                            Stage.UNDERSTOOD,
                            "split",
                            proposal.splitReason,
                            say.storySplit(part.title),
                            part.address(),
                            proposal.splitOn)));
        }
        if (proposal.studiedOn != null) {
            steps.add(step(
                    proposal,
                    Stage.DISCUSSED,
                    "studied",
                    proposal.studyNote,
                    say.storyStudied(),
                    null,
                    proposal.studiedOn));
        }
        answers(proposal)
                .forEach(answer -> steps.add(new TraceStep(
                        Stage.DISCUSSED,
                        "answer",
                        answer.id.toString(),
                        null,
                        "answered",
                        answer.body,
                        say.storyAnswered(answer.institution),
                        null,
                        answer.answeredOn)));
        return steps;
    }

    private static Optional<TraceStep> decision(Proposal proposal, ProposalMessages say, String language) {
        return switch (proposal.moderation) {
            case WAITING ->
                Optional.of(step(
                        proposal,
                        Stage.SAID,
                        "waiting",
                        null,
                        say.storyDue(InWords.day(proposal.dueOn(), language)),
                        null,
                        proposal.proposedOn));
            case PUBLISHED ->
                Optional.of(step(
                        proposal,
                        Stage.UNDERSTOOD,
                        "published",
                        null,
                        say.storyPublished(),
                        isPublic(proposal) ? proposal.address() : null,
                        proposal.moderatedOn));
            case REFUSED ->
                Optional.of(step(
                        proposal,
                        Stage.UNDERSTOOD,
                        "refused",
                        proposal.refusal,
                        say.storyRefused(),
                        null,
                        proposal.moderatedOn));
        };
    }

    private static Optional<TraceStep> together(Proposal proposal, ProposalMessages say) {
        return proposal.mergedInto == null
                ? Optional.empty()
                : Proposal.<Proposal>findByIdOptional(proposal.headId)
                        .filter(ProposalTrace::isPublic)
                        .map(head -> step(
                                proposal,
                                Stage.UNDERSTOOD,
                                "merged",
                                proposal.mergeReason,
                                say.storyUnited(head.title),
                                head.address(),
                                proposal.mergedOn));
    }

    /** The answers to it, and to the one that stands for it now. */
    private static List<OfficialAnswer> answers(Proposal proposal) {
        List<OfficialAnswer> answers = new ArrayList<>(OfficialAnswer.of(proposal));
        if (!proposal.headId.equals(proposal.id)) {
            Proposal.<Proposal>findByIdOptional(proposal.headId)
                    .ifPresent(head -> answers.addAll(OfficialAnswer.of(head)));
        }
        return answers;
    }

    private static boolean isPublic(Proposal proposal) {
        return Proposal.publicAt(proposal.contract, proposal.slug).isPresent();
    }

    private static TraceStep step(
            Proposal proposal,
            Stage stage,
            String relation,
            String reason,
            String label,
            String address,
            LocalDate day) {
        return new TraceStep(stage, Proposal.KIND, proposal.id.toString(), null, relation, reason, label, address, day);
    }
}
