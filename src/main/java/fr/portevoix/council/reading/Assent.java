package fr.portevoix.council.reading;

import fr.portevoix.council.Member;
import fr.portevoix.shared.database.Thing;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.List;

/** « Je suis d’accord »: a member with what another member said, once. */
@Entity
@Table(name = "council_assent")
public class Assent extends Thing {
    @ManyToOne(fetch = FetchType.LAZY)
    public Comment comment;

    @ManyToOne(fetch = FetchType.LAZY)
    public Member member;

    public LocalDate assentedOn;

    /** All of a deliberation. */
    public static List<Assent> of(Deliberation deliberation) {
        return list("from Assent a join fetch a.comment c where c.deliberation = ?1", deliberation);
    }
}
