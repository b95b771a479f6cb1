package fr.portevoix.proposal;

import fr.portevoix.shared.database.Thing;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/** One device's support of a proposal; it stays with the proposal that it was given to, whatever that is united with. */
@Entity
@Table(name = "proposal_support")
public class Support extends Thing {
    /** Looked at by the team, and counted. */
    public static final String KEPT = "kept";

    /** Looked at by the team, and not counted. */
    public static final String ASIDE = "aside";

    /** Which supports count, over {@code Support s}: nothing odd, or somebody looked and kept it. */
    public static final String COUNTED = "((s.flags is null and s.looked is null) or s.looked = 'kept')";

    @ManyToOne(fetch = FetchType.LAZY)
    public Proposal proposal;

    public byte[] device;
    public LocalDate supportedOn;
    public String flags;
    public String looked;

    /** How many devices support each of these, with all that they stand for: a device counts once. */
    public static Map<UUID, Long> counts(Collection<UUID> heads) {
        Map<UUID, Long> counts = new HashMap<>();
        if (!heads.isEmpty()) {
            getEntityManager()
                    .createQuery(
                            "select p.headId, count(distinct s.device) from Support s join s.proposal p"
                                    + " where p.headId in ?1 and " + COUNTED + " group by p.headId",
                            Object[].class)
                    .setParameter(1, heads)
                    .getResultList()
                    .forEach(row -> counts.put((UUID) row[0], (Long) row[1]));
        }
        return counts;
    }

    /** How many devices support this one, with all that it stands for. */
    public static long count(Proposal head) {
        return counts(java.util.List.of(head.id)).getOrDefault(head.id, 0L);
    }
}
