package fr.portevoix.council.ballot;

import fr.portevoix.shared.database.Thing;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.util.List;

/** A vote of a secret ballot that waits for the count, sealed: the log tells who sent it, and only its key what it says. */
@Entity
@Table(name = "council_ballot_waiting")
class BallotWaiting extends Thing {
    @ManyToOne(fetch = FetchType.LAZY)
    public Ballot ballot;

    public byte[] sealed;

    static List<BallotWaiting> of(Ballot ballot) {
        return list("ballot", ballot);
    }
}
