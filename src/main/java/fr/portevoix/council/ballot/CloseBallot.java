package fr.portevoix.council.ballot;

import fr.portevoix.council.ballot.BallotVoter.Way;
import fr.portevoix.shared.crypto.KeyedHash;
import fr.portevoix.shared.database.Crossing;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.UUID;

/**
 * Ends a ballot and counts it, in one transaction: what waited is opened, shuffled and laid down as papers, all of it at
 * once, because the largest batch hides most. Afterwards nothing of it changes, and its key is thrown away.
 */
@ApplicationScoped
public class CloseBallot {
    private static final int ATTEMPTS = 4;
    private static final SecureRandom RANDOM = new SecureRandom();

    @Inject
    BallotBox box;

    @Inject
    KeyedHash hash;

    @Inject
    Clock clock;

    /** Why a ballot cannot be counted, in words for the team; it then stays as it was. */
    public static final class Refused extends RuntimeException {
        Refused(String words) {
            super(words, null, false, false);
        }
    }

    /** Counts it; false where it was counted already, or never opened. The key is thrown away after the commit. */
    public boolean close(UUID id) {
        for (int attempt = 1; ; attempt++) {
            try {
                return QuarkusTransaction.requiringNew().call(() -> once(id));
            } catch (RuntimeException crossed) {
                if (attempt == ATTEMPTS || !Crossing.isCause(crossed)) {
                    throw crossed;
                }
            }
        }
    }

    private boolean once(UUID id) {
        // The first statement waits for votes on their way, and keeps later ones out; the second claims the count.
        // Only then is anything read, so that everything that was acknowledged is seen.
        BallotVoter.update("awaited = false where ballot.id = ?1", id);
        if (Ballot.update(
                        "closedAt = ?1 where id = ?2 and closedAt is null and openedAt is not null",
                        clock.instant(),
                        id)
                == 0) {
            return false;
        }
        Ballot ballot = Ballot.findById(id);
        Ballot.getEntityManager().refresh(ballot);
        List<BallotVoter> voters = BallotVoter.of(ballot);
        requirePapers(ballot, voters);
        List<int[]> papers = new ArrayList<>();
        given(ballot, voters).forEach(vote -> layDown(vote, papers));
        entered(ballot, papers);
        Collections.shuffle(papers, RANDOM);
        for (int[] answer : papers) {
            BallotPaper paper = new BallotPaper();
            paper.ballot = ballot;
            paper.item = answer[0];
            paper.answer = answer[1];
            paper.persist();
        }
        BallotWaiting.delete("ballot", ballot);
        ballot.took = (int) voters.stream().filter(voter -> voter.way != null).count();
        ballot.papersSealed = null;
        BallotPaper.flush();
        ballot.mark = mark(ballot, BallotPaper.tally(ballot));
        return true;
    }

    /** Whether what lies there is what was counted. */
    boolean isUntouched(Ballot ballot, Tally tally) {
        return ballot.mark != null && Arrays.equals(ballot.mark, mark(ballot, tally));
    }

    private byte[] mark(Ballot ballot, Tally tally) {
        return hash.of(
                "ballot count",
                ballot.id.toString(),
                ballot.question,
                ballot.options,
                ballot.method + " " + ballot.majority + " " + ballot.quorumKind + " " + ballot.quorumValue,
                ballot.seats + " " + ballot.took,
                tally.write());
    }

    private static void requirePapers(Ballot ballot, List<BallotVoter> voters) {
        long marked = voters.stream()
                .filter(voter -> voter.way == Way.PAPER || voter.way == Way.HAND)
                .count();
        if (marked != ballot.papers) {
            throw new Refused("Les bulletins papier saisis (" + ballot.papers
                    + ") ne correspondent pas aux personnes cochées (" + marked + ").");
        }
    }

    private List<Vote> given(Ballot ballot, List<BallotVoter> voters) {
        List<BallotVoter> online =
                voters.stream().filter(voter -> voter.way == Way.ONLINE).toList();
        List<Vote> votes = ballot.secret
                ? BallotWaiting.of(ballot).stream()
                        .flatMap(waiting -> box.vote(ballot, waiting.sealed).stream())
                        .toList()
                : online.stream()
                        .flatMap(voter ->
                                Vote.read(
                                        voter.choice,
                                        ballot.items().size(),
                                        ballot.answers().size())
                                        .stream())
                        .toList();
        if (votes.size() != online.size()) {
            throw new Refused("L’urne contient " + votes.size() + " votes lisibles pour " + online.size()
                    + " personnes qui ont voté en ligne. Rien n’est dépouillé\u00a0: vérifiez le dossier des clés.");
        }
        return votes;
    }

    private static void layDown(Vote vote, List<int[]> papers) {
        for (int item = 0; item < vote.values().size(); item++) {
            papers.add(new int[] {item, vote.values().get(item)});
        }
    }

    private void entered(Ballot ballot, List<int[]> papers) {
        if (ballot.papers == 0) {
            return;
        }
        Tally tally = box.papers(ballot)
                .orElseThrow(() ->
                        new Refused("Les bulletins papier saisis ne se lisent plus\u00a0: saisissez-les de nouveau."));
        for (int item = 0; item < tally.items(); item++) {
            for (int answer = 0; answer < ballot.answers().size(); answer++) {
                papers.addAll(Collections.nCopies(tally.of(item, answer), new int[] {item, answer}));
            }
        }
    }
}
