package fr.portevoix.council.relay;

import fr.portevoix.contribution.Contribution;
import fr.portevoix.council.Member;
import fr.portevoix.shared.database.Thing;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.List;

/** That a member brought in a neighbour's words; it goes with the words. */
@Entity
@Table(name = "council_relay")
public class Relay extends Thing {
    @ManyToOne(fetch = FetchType.LAZY)
    public Member member;

    @ManyToOne(fetch = FetchType.LAZY)
    public Contribution contribution;

    public LocalDate relayedOn;

    /** What a member brought in, the youngest first. */
    static List<Relay> of(Member member) {
        return list(
                "from Relay r join fetch r.contribution c left join fetch c.quartiers where r.member = ?1"
                        + " order by r.relayedOn desc, r.id",
                member);
    }
}
