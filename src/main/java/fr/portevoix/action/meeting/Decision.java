package fr.portevoix.action.meeting;

import fr.portevoix.action.Outcome;
import fr.portevoix.shared.database.Thing;
import fr.portevoix.territory.Contract;
import fr.portevoix.territory.Quartier;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.JoinTable;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToOne;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** What a body decided on an item of its agenda: a draft until it is published, then changed by errata only. */
@Entity
public class Decision extends Thing {
    @ManyToOne(fetch = FetchType.LAZY)
    public Contract contract;

    @OneToOne(fetch = FetchType.LAZY)
    public AgendaItem item;

    public String slug;

    @Enumerated(EnumType.STRING)
    public Outcome outcome;

    public String changes;
    public LocalDate deferredUntil;
    public String reason;

    /** What residents had said of it, in a few words of the team's. */
    public String said;

    /** How many words of residents it answers, counted when it was published; null where it answers none directly. */
    public Long saidCount;

    public LocalDate publishedOn;
    public UUID publishedBy;

    /** The quartiers that it concerns; none where it concerns the whole contract. */
    @ManyToMany
    @JoinTable(
            name = "decision_quartier",
            joinColumns = @JoinColumn(name = "decision_id"),
            inverseJoinColumns = @JoinColumn(name = "quartier_id"))
    public Set<Quartier> quartiers = new HashSet<>();

    public boolean isPublished() {
        return publishedOn != null;
    }

    /** The decision on this item, draft or not. */
    public static Optional<Decision> on(AgendaItem item) {
        return find("item", item).firstResultOptional();
    }

    /** Every decision of a meeting, in the order of its agenda. */
    public static List<Decision> of(Meeting meeting) {
        return list("from Decision d join fetch d.item i where i.meeting = ?1 order by i.position", meeting);
    }

    /** The published decision of a contract at this address, if there is one. */
    public static Optional<Decision> published(Contract contract, String slug) {
        return find(
                        "from Decision d join fetch d.item i join fetch i.meeting m join fetch m.body where d.contract = ?1"
                                + " and d.slug = ?2 and d.publishedOn is not null",
                        contract,
                        slug)
                .firstResultOptional();
    }

    /** Where everybody reads it. */
    public String address() {
        return "/" + contract.slug + "/decisions/" + slug;
    }
}
