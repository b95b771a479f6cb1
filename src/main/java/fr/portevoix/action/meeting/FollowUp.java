package fr.portevoix.action.meeting;

import fr.portevoix.shared.database.Thing;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.ManyToOne;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;

/** Something that was done since a decision was published, with where one sees it. */
@Entity
public class FollowUp extends Thing {
    @ManyToOne(fetch = FetchType.LAZY)
    public Decision decision;

    public LocalDate doneOn;
    public String words;

    /** Where one sees it, or null. */
    public String address;

    /** What was done since these decisions, first first. */
    public static List<FollowUp> of(Collection<Decision> decisions) {
        return decisions.isEmpty() ? List.of() : list("decision in ?1 order by doneOn, id", decisions);
    }
}
