package fr.portevoix.council;

import fr.portevoix.action.meeting.Body;
import fr.portevoix.shared.database.Thing;
import fr.portevoix.territory.Contract;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.OneToOne;
import java.util.List;
import java.util.Optional;

/** A body that deliberates, with the rules by which it does; its form is in its own words. */
@Entity
public class Council extends Thing {
    @OneToOne(fetch = FetchType.LAZY)
    public Body body;

    public String form;

    /** What it is asked about, in plain words for residents; null where nobody said. */
    public String opinions;

    @Enumerated(EnumType.STRING)
    public QuorumKind quorumKind = QuorumKind.NONE;

    /** Percent of those who may vote, or people; zero without a quorum. */
    public int quorumValue;

    @Enumerated(EnumType.STRING)
    public Majority majority = Majority.SIMPLE;

    /** The council that this body is, if it is one. */
    public static Optional<Council> of(Body body) {
        return find("from Council c join fetch c.body where c.body = ?1", body).firstResultOptional();
    }

    /** The councils of a contract, in the order of its bodies. */
    public static List<Council> in(Contract contract) {
        return list("from Council c join fetch c.body b where b.contract = ?1 order by b.position, b.name", contract);
    }

    /** How many have to take part where so many may vote. */
    public int quorumOf(int voters) {
        return quorumKind.needed(quorumValue, voters);
    }

    /** Where everybody reads what it is. */
    public String address() {
        return address(body);
    }

    /** Where the team looks after it. */
    public String desk() {
        return "/" + body.contract.slug + "/bureau/conseils/" + body.slug;
    }

    /** Where everybody reads what the council of this body is; its members' pages stand below. */
    public static String address(Body body) {
        return "/" + body.contract.slug + "/conseil/" + body.slug;
    }
}
