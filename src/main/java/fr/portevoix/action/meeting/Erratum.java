package fr.portevoix.action.meeting;

import fr.portevoix.action.Outcome;
import fr.portevoix.shared.database.Thing;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.ManyToOne;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** What was wrong in a published decision, what is right, and how the decision reads since. */
@Entity
public class Erratum extends Thing {
    @ManyToOne(fetch = FetchType.LAZY)
    public Decision decision;

    /** The key of the form that it came with: sent twice, it is one erratum. */
    public String formKey;

    public int position;
    public String words;

    @Enumerated(EnumType.STRING)
    public Outcome outcome;

    public String changes;
    public LocalDate deferredUntil;
    public String reason;
    public LocalDate publishedOn;
    public UUID publishedBy;

    /** The errata of these decisions, first first. */
    public static List<Erratum> of(Collection<Decision> decisions) {
        return decisions.isEmpty() ? List.of() : list("decision in ?1 order by position", decisions);
    }
}
