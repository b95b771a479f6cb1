package fr.portevoix.survey.invitation;

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

/** People who were invited to a survey together; their addresses go some time after it. */
@Entity
public class InvitationList extends Thing {
    @ManyToOne(fetch = FetchType.LAZY)
    public Survey survey;

    public String title;
    public LocalDate madeOn;
    public UUID madeBy;

    /** How many people, told after their addresses are gone. */
    public int size;

    /** How many of them had answered when their addresses went. */
    public int answered;

    public LocalDate erasedOn;

    /** The list of this contract that an address names, if it is one. */
    static Optional<InvitationList> in(Contract contract, String id) {
        try {
            return find(
                            "from InvitationList l join fetch l.survey s join fetch s.contract"
                                    + " where l.id = ?1 and s.contract = ?2",
                            UUID.fromString(id),
                            contract)
                    .firstResultOptional();
        } catch (IllegalArgumentException noId) {
            return Optional.empty();
        }
    }

    /** The lists of a survey, the youngest first. */
    static List<InvitationList> of(Survey survey) {
        return list("survey = ?1 order by madeOn desc, title", survey);
    }

    public boolean isErased() {
        return erasedOn != null;
    }

    /** Where facilitators send and follow it. */
    public String desk() {
        return "/" + survey.contract.slug + "/bureau/enquetes/" + survey.slug + "/invitations/" + id;
    }
}
