package fr.portevoix.council.ballot;

import fr.portevoix.action.meeting.Meeting;
import fr.portevoix.council.meeting.MinutesSection;
import fr.portevoix.council.meeting.MinutesSource;
import io.quarkus.qute.i18n.MessageBundles;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;

/** Tells the minutes of a meeting what its counted ballots came to; of a secret one, sums alone. */
@ApplicationScoped
class BallotMinutes implements MinutesSource {
    @Inject
    ReadResult readResult;

    @Override
    public List<MinutesSection> of(Meeting meeting) {
        return Ballot.<Ballot>list("meeting = ?1 and closedAt is not null order by closedAt, question", meeting)
                .stream()
                .map(this::section)
                .toList();
    }

    private MinutesSection section(Ballot ballot) {
        BallotResult result = readResult.of(ballot);
        BallotMessages say = MessageBundles.get(BallotMessages.class);
        List<String> sentences = new ArrayList<>();
        sentences.add("Votants\u00a0: " + result.took() + " sur " + result.seats() + ".");
        result.bars().forEach(bar -> sentences.add(say.answer(bar.code()) + "\u00a0: " + bar.count() + "."));
        result.standings()
                .forEach(one ->
                        sentences.add(one.rank() + ". " + one.label() + "\u00a0: " + say.answer(one.grade()) + "."));
        sentences.add(say.outcome(result.outcome()));
        return new MinutesSection("Vote\u00a0: " + ballot.question, sentences);
    }
}
