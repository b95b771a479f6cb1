package fr.portevoix.council.ballot;

import fr.portevoix.action.ActionSheet;
import fr.portevoix.action.SheetDiscussion;
import fr.portevoix.contribution.Contribution;
import fr.portevoix.contribution.TraceSource;
import fr.portevoix.contribution.TraceStep;
import fr.portevoix.contribution.TraceStep.Stage;
import fr.portevoix.council.FedSheets;
import fr.portevoix.shared.web.Sentences;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;

/** What councils voted about sheets: on the page of a sheet, and in the trace of whoever's words feed it. */
@ApplicationScoped
class BallotsOfSheets implements TraceSource, SheetDiscussion {
    @Inject
    ReadResult readResult;

    @Inject
    Clock clock;

    @Override
    public List<TraceStep> steps(Contribution contribution, Locale language) {
        BallotMessages say = Sentences.in(BallotMessages.class, language.toLanguageTag());
        return of(FedSheets.of(contribution)).stream()
                .map(ballot -> new TraceStep(
                        Stage.DISCUSSED,
                        Ballot.KIND,
                        ballot.id.toString(),
                        null,
                        "voted",
                        outcome(ballot, say),
                        ballot.body.name + " – " + ballot.question,
                        ballot.result(),
                        day(ballot)))
                .toList();
    }

    @Override
    public List<Discussed> of(ActionSheet sheet, Locale language) {
        BallotMessages say = Sentences.in(BallotMessages.class, language.toLanguageTag());
        return of(Set.of(sheet.id)).stream()
                .map(ballot -> new Discussed(
                        ballot.body.name,
                        say.voted(ballot.question, outcome(ballot, say)),
                        ballot.result(),
                        day(ballot)))
                .toList();
    }

    /** The counted ballots whose result everybody may read, about sheets that everybody may read. */
    private static List<Ballot> of(Collection<UUID> sheets) {
        return sheets.isEmpty()
                ? List.of()
                : Ballot.<Ballot>list(
                                "from Ballot b join fetch b.deliberation d join fetch d.sheet s join fetch b.body"
                                        + " where s.id in ?1 and b.closedAt is not null and b.shown = true"
                                        + " order by b.closedAt",
                                sheets)
                        .stream()
                        .filter(ballot -> ballot.deliberation.sheet.shown().isPresent())
                        .toList();
    }

    private String outcome(Ballot ballot, BallotMessages say) {
        return say.outcome(readResult.of(ballot).outcome());
    }

    private LocalDate day(Ballot ballot) {
        return LocalDate.ofInstant(ballot.closedAt, clock.getZone());
    }
}
