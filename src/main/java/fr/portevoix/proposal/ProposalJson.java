package fr.portevoix.proposal;

import com.fasterxml.jackson.annotation.JsonInclude;
import fr.portevoix.contribution.Relation;
import fr.portevoix.contribution.Speaker;
import fr.portevoix.territory.Ground;
import fr.portevoix.territory.RoundedPoint;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** A public proposal as programmes read it. */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record ProposalJson(
        UUID id,
        String slug,
        String call,
        String title,
        String need,
        String idea,
        String language,
        Speaker speaker,
        List<String> quartiers,
        String place,
        Point point,
        String node,
        ProposalStatus status,
        long supports,
        LocalDate proposedOn,
        LocalDate publishedOn,
        UUID contribution,
        List<Outcome> outcomes,
        List<Answer> answers,
        List<String> united,
        String address) {
    /** What was made of it, with its reason. */
    public record Outcome(Relation relation, String label, String reason, String address, LocalDate day) {}

    /** Where it is, in degrees, kept no finer than this. */
    public record Point(double latitude, double longitude, int metres) {
        static Point of(String kept) {
            return RoundedPoint.read(kept, RoundedPoint.COARSE)
                    .map(point -> new Point(
                            point.y() / (double) Ground.UNIT,
                            point.x() / (double) Ground.UNIT,
                            RoundedPoint.COARSE_METRES))
                    .orElse(null);
        }
    }

    /** What an institution answered. */
    public record Answer(String institution, String body, LocalDate day) {}

    static ProposalJson of(ProposalView view, List<String> united) {
        Proposal proposal = view.proposal();
        return new ProposalJson(
                proposal.id,
                proposal.slug,
                proposal.proposalCall.slug,
                view.title(),
                view.needWords(),
                view.said().ideaWords(),
                view.said().language(),
                view.said().speaker(),
                view.said().quartiers().stream().map(quartier -> quartier.slug).toList(),
                proposal.place,
                Point.of(proposal.point),
                proposal.node == null ? null : proposal.node.code,
                view.status(),
                view.supports(),
                proposal.proposedOn,
                proposal.moderatedOn,
                view.said().idea().id,
                view.uses().stream()
                        .map(use -> new Outcome(use.relation, use.label, use.reason, use.address, use.usedOn))
                        .toList(),
                view.answers().stream()
                        .map(answer -> new Answer(answer.institution, answer.body, answer.answeredOn))
                        .toList(),
                united,
                proposal.address());
    }
}
