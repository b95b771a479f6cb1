package fr.portevoix.council.ballot;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Enters votes on paper or by raised hands: who gave one, and how many said what; both together or nothing. */
@ApplicationScoped
class EnterPapers {
    @Inject
    BallotBox box;

    /** What does not fit, in words for the team; what was entered is then not kept. */
    static final class Refused extends RuntimeException {
        Refused(String words) {
            super(words, null, false, false);
        }
    }

    /** Replaces what was entered before. */
    @Transactional
    void enter(Ballot ballot, Set<UUID> voters, BallotVoter.Way way, Tally papers) {
        requireCount(ballot, voters.size(), papers);
        // One statement claims the ballot: it is not counted meanwhile.
        if (Ballot.update(
                        "papers = ?1, papersSealed = ?2 where id = ?3 and openedAt is not null and closedAt is null",
                        voters.size(),
                        voters.isEmpty() ? null : box.seal(ballot, papers),
                        ballot.id)
                == 0) {
            throw new Refused("Ce scrutin n’est pas ouvert, ou il est déjà dépouillé.");
        }
        BallotVoter.update(
                "way = null where ballot = ?1 and way in ?2 and awaited = true",
                ballot,
                List.of(BallotVoter.Way.PAPER, BallotVoter.Way.HAND));
        for (UUID voter : voters) {
            if (BallotVoter.update(
                            "way = ?1 where id = ?2 and ballot = ?3 and way is null and awaited = true",
                            way,
                            voter,
                            ballot)
                    == 0) {
                throw new Refused(name(ballot, voter)
                        + " a déjà voté en ligne\u00a0: un second vote ne peut pas être compté. Retirez ce bulletin.");
            }
        }
    }

    private static void requireCount(Ballot ballot, int voters, Tally papers) {
        for (int item = 0; item < ballot.items().size(); item++) {
            if (papers.total(item) != voters) {
                throw new Refused("« " + ballot.items().get(item) + " »\u00a0: " + papers.total(item)
                        + " vote" + (papers.total(item) > 1 ? "s" : "") + " pour " + voters + " personne"
                        + (voters > 1 ? "s" : "") + " cochée" + (voters > 1 ? "s" : "")
                        + ". Les deux nombres doivent être égaux\u00a0: recomptez.");
            }
        }
    }

    private static String name(Ballot ballot, UUID voter) {
        return BallotVoter.of(ballot).stream()
                .filter(one -> one.id.equals(voter))
                .findFirst()
                .map(one -> one.member.label())
                .orElse("Cette personne");
    }
}
