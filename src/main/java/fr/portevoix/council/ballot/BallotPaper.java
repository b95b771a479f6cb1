package fr.portevoix.council.ballot;

import fr.portevoix.shared.database.Thing;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;

/**
 * One answer to one item, as it lies on the table at the count: nobody's, of no moment, and apart from the same voter's
 * other answers, so that an odd set of grades cannot be a signature.
 */
@Entity
@Table(name = "council_ballot_paper")
class BallotPaper extends Thing {
    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(updatable = false)
    public Ballot ballot;

    @Column(updatable = false)
    public int item;

    @Column(updatable = false)
    public int answer;

    /** What was counted. */
    static Tally tally(Ballot ballot) {
        Tally tally = new Tally(ballot.items().size(), ballot.answers().size());
        getEntityManager()
                .createQuery(
                        "select p.item, p.answer, count(p) from BallotPaper p where p.ballot = ?1 group by p.item, p.answer",
                        Object[].class)
                .setParameter(1, ballot)
                .getResultStream()
                .forEach(row -> tally.add((int) row[0], (int) row[1], ((Long) row[2]).intValue()));
        return tally;
    }
}
