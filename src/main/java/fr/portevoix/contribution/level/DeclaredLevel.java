package fr.portevoix.contribution.level;

import fr.portevoix.contribution.ParticipationLevel;
import fr.portevoix.shared.database.Thing;
import fr.portevoix.territory.Commune;
import fr.portevoix.territory.Contract;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.ManyToOne;
import java.util.List;

/** A level of participation that the contract declares for a subject, in one commune or in all. */
@Entity
public class DeclaredLevel extends Thing {
    @ManyToOne(fetch = FetchType.LAZY)
    public Contract contract;

    public String subject;

    /** Where it holds; null: in all communes. */
    @ManyToOne(fetch = FetchType.LAZY)
    public Commune commune;

    @Enumerated(EnumType.STRING)
    @Column(name = "`level`")
    public ParticipationLevel level;

    /** What a contract declares, by subject, what holds everywhere first. */
    public static List<DeclaredLevel> of(Contract contract) {
        return list(
                "from DeclaredLevel d left join fetch d.commune m where d.contract = ?1 order by d.subject, m.name",
                contract);
    }
}
