package fr.portevoix.survey.call;

import fr.portevoix.shared.database.Thing;
import fr.portevoix.survey.Survey;
import fr.portevoix.territory.Contract;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.ManyToOne;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Numbers to call for one survey, which go when the list is closed or on the day that was said when it was made. */
@Entity
public class CallList extends Thing {
    @ManyToOne(fetch = FetchType.LAZY)
    public Survey survey;

    public String title;
    public LocalDate madeOn;
    public UUID madeBy;
    public LocalDate eraseOn;
    public LocalDate closedOn;

    /** How many numbers came in, told after they are gone. */
    public int size;

    /** The list of this contract that an address names, if it is one. */
    static Optional<CallList> in(Contract contract, String id) {
        try {
            return find(
                            "from CallList l join fetch l.survey s join fetch s.contract where l.id = ?1 and s.contract = ?2",
                            UUID.fromString(id),
                            contract)
                    .firstResultOptional();
        } catch (IllegalArgumentException noId) {
            return Optional.empty();
        }
    }

    /** The lists of a survey, the youngest first. */
    static List<CallList> of(Survey survey) {
        return list("survey = ?1 order by closedOn nulls first, madeOn desc, title", survey);
    }

    public boolean isClosed() {
        return closedOn != null;
    }

    /** Where interviewers call from this list. */
    public String console() {
        return "/" + survey.contract.slug + "/bureau/appels/" + id;
    }

    /** Where facilitators see how it goes. */
    public String desk() {
        return "/" + survey.contract.slug + "/bureau/enquetes/" + survey.slug + "/appels/" + id;
    }
}
