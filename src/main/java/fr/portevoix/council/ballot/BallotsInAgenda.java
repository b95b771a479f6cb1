package fr.portevoix.council.ballot;

import fr.portevoix.contribution.AgendaEntry;
import fr.portevoix.contribution.AgendaSource;
import fr.portevoix.shared.web.Sentences;
import fr.portevoix.territory.Contract;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Locale;

/** In the agenda: when the councils' open ballots end, where everybody will read the result. */
@ApplicationScoped
class BallotsInAgenda implements AgendaSource {
    @Inject
    Clock clock;

    @Override
    public List<AgendaEntry> coming(Contract contract, Locale language) {
        BallotMessages say = Sentences.in(BallotMessages.class, language.toLanguageTag());
        return Ballot.<Ballot>list(
                        "from Ballot b join fetch b.body where b.body.contract = ?1 and b.openedAt is not null"
                                + " and b.closedAt is null and b.shown = true and b.closesAt > ?2"
                                + " order by b.closesAt, b.question",
                        contract,
                        clock.instant())
                .stream()
                .map(ballot -> entry(ballot, BallotView.Moment.of(ballot.closesAt, clock.getZone()), say))
                .toList();
    }

    private static AgendaEntry entry(Ballot ballot, BallotView.Moment closes, BallotMessages say) {
        return new AgendaEntry(
                closes.day(),
                closes.hour(),
                null,
                say.agenda(ballot.body.name, ballot.question),
                null,
                null,
                ballot.result(),
                Ballot.KIND);
    }
}
