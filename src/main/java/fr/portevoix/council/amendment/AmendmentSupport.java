package fr.portevoix.council.amendment;

import fr.portevoix.council.Member;
import fr.portevoix.council.reading.Deliberation;
import fr.portevoix.shared.database.Thing;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.List;

/** That a member wants what another one asked for, once. */
@Entity
@Table(name = "amendment_support")
public class AmendmentSupport extends Thing {
    @ManyToOne(fetch = FetchType.LAZY)
    public Amendment amendment;

    @ManyToOne(fetch = FetchType.LAZY)
    public Member member;

    public LocalDate supportedOn;

    /** All of a deliberation. */
    public static List<AmendmentSupport> of(Deliberation deliberation) {
        return list("from AmendmentSupport s join fetch s.amendment a where a.deliberation = ?1", deliberation);
    }
}
