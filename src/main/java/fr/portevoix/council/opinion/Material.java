package fr.portevoix.council.opinion;

import fr.portevoix.council.amendment.Amendment;
import fr.portevoix.council.ballot.Ballot;
import fr.portevoix.council.ballot.BallotResult;
import fr.portevoix.council.ballot.ReadResult;
import fr.portevoix.council.reading.Deliberation;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What a council worked out on a sheet, beside whoever writes its opinion.
 *
 * @param amendments in their order
 * @param ballots counted ones, with what came out of them
 */
public record Material(List<Amendment> amendments, List<BallotResult> ballots) {
    static Material of(Deliberation deliberation, ReadResult readResult, Ballot but) {
        return new Material(
                Amendment.of(deliberation).stream()
                        .filter(each -> each.state != Amendment.State.WITHDRAWN)
                        .toList(),
                Ballot.counted(deliberation).stream()
                        .filter(each -> !each.equals(but))
                        .map(readResult::of)
                        .toList());
    }

    public boolean isEmpty() {
        return amendments.isEmpty() && ballots.isEmpty();
    }

    /** How many amendments stand where, for a sentence. */
    public Map<Amendment.State, Long> counts() {
        Map<Amendment.State, Long> counts = new TreeMap<>();
        amendments.forEach(each -> counts.merge(each.state, 1L, Long::sum));
        return counts;
    }

    /** Those that were refused or partly taken up: what a condition may come back to. */
    public List<Amendment> left() {
        return amendments.stream()
                .filter(each -> each.state == Amendment.State.REFUSED || each.state == Amendment.State.PARTLY)
                .toList();
    }
}
