package fr.portevoix.council.ballot;

import fr.portevoix.contribution.Contribution;
import fr.portevoix.contribution.Relation;
import fr.portevoix.contribution.TraceSource;
import fr.portevoix.contribution.TraceStep;
import fr.portevoix.contribution.TraceStep.Stage;
import fr.portevoix.contribution.Use;
import fr.portevoix.shared.web.Sentences;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;

/** What a council voted about the sheets that somebody's words feed, as steps of their trace. */
@ApplicationScoped
class BallotSteps implements TraceSource {
    @Inject
    ReadResult readResult;

    @Inject
    Clock clock;

    @Override
    public List<TraceStep> steps(Contribution contribution, Locale language) {
        // A vote would tell what words with the referent are about.
        if (contribution.isAside()) {
            return List.of();
        }
        Set<UUID> sheets = new HashSet<>();
        for (Use use : Use.of(contribution)) {
            if (use.kind.equals("sheet") && use.subjectId != null && use.relation != Relation.ASIDE) {
                sheets.add(use.subjectId);
            }
        }
        if (sheets.isEmpty()) {
            return List.of();
        }
        BallotMessages say = Sentences.in(BallotMessages.class, language.toLanguageTag());
        return Ballot.<Ballot>list(
                        "from Ballot b join fetch b.deliberation d join fetch d.sheet s join fetch b.body"
                                + " where s.id in ?1 and b.closedAt is not null and b.shown = true order by b.closedAt",
                        sheets)
                .stream()
                .filter(ballot -> ballot.deliberation.sheet.shown().isPresent())
                .map(ballot -> step(ballot, say))
                .toList();
    }

    private TraceStep step(Ballot ballot, BallotMessages say) {
        BallotResult result = readResult.of(ballot);
        return new TraceStep(
                Stage.DISCUSSED,
                Ballot.KIND,
                ballot.id.toString(),
                null,
                "voted",
                say.outcome(result.outcome()),
                ballot.body.name + " – " + ballot.question,
                ballot.result(),
                LocalDate.ofInstant(ballot.closedAt, clock.getZone()));
    }
}
