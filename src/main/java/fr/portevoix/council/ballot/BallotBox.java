package fr.portevoix.council.ballot;

import fr.portevoix.shared.crypto.PassingKeys;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;

/** Seals what waits for the count of a ballot, always at one length, and opens it when it is counted. */
@ApplicationScoped
class BallotBox {
    /** Longer than any vote, and than any count of papers: a length tells nothing. */
    private static final int VOTE = 48;

    private static final int COUNT = 1100;

    @Inject
    PassingKeys keys;

    byte[] seal(Ballot ballot, Vote vote) {
        return keys.seal(ballot.key(), padded(vote.write(), VOTE));
    }

    Optional<Vote> vote(Ballot ballot, byte[] sealed) {
        return keys.open(ballot.key(), sealed)
                .flatMap(words -> Vote.read(
                        words.strip(), ballot.items().size(), ballot.answers().size()));
    }

    byte[] seal(Ballot ballot, Tally papers) {
        return keys.seal(ballot.key(), padded(papers.write(), COUNT));
    }

    Optional<Tally> papers(Ballot ballot) {
        return keys.open(ballot.key(), ballot.papersSealed)
                .map(words -> Tally.read(
                        words.strip(), ballot.items().size(), ballot.answers().size()));
    }

    /** Throws the key away: from now on nobody can say which vote was whose, even with everything that was ever written. */
    void forget(Ballot ballot) {
        keys.forget(ballot.key());
    }

    private static String padded(String words, int length) {
        if (words.length() > length) {
            throw new IllegalArgumentException("Longer than the padding");
        }
        return words + " ".repeat(length - words.length());
    }
}
