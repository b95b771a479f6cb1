package fr.portevoix.council.opinion;

import fr.portevoix.council.amendment.Amendment;
import fr.portevoix.council.ballot.Ballot;
import fr.portevoix.council.ballot.BallotResult;
import fr.portevoix.council.ballot.ReadResult;
import fr.portevoix.council.reading.Comment;
import fr.portevoix.council.reading.Deliberation;
import java.util.List;

/**
 * What a council worked out on a sheet, beside whoever writes its opinion.
 *
 * @param comments those that stand at words of the sheet, as far as the table may read them
 * @param amendments in their order
 * @param ballots counted ones, with what came out of them
 */
public record Material(List<Comment> comments, List<Amendment> amendments, List<BallotResult> ballots) {
    static Material of(Deliberation deliberation, ReadResult readResult, Ballot but) {
        return new Material(
                Comment.of(deliberation).stream()
                        .filter(each -> each.parent == null && each.isReadable())
                        .toList(),
                Amendment.of(deliberation).stream()
                        .filter(each -> each.state != Amendment.State.WITHDRAWN)
                        .toList(),
                Ballot.counted(deliberation).stream()
                        .filter(each -> !each.equals(but))
                        .map(readResult::of)
                        .toList());
    }

    public boolean isEmpty() {
        return comments.isEmpty() && amendments.isEmpty() && ballots.isEmpty();
    }
}
