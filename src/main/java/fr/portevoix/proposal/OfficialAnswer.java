package fr.portevoix.proposal;

import fr.portevoix.shared.database.Thing;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** What an institution answers to a proposal, in public. */
@Entity
@Table(name = "proposal_answer")
public class OfficialAnswer extends Thing {
    @ManyToOne(fetch = FetchType.LAZY)
    public Proposal proposal;

    public String institution;
    public String body;
    public LocalDate answeredOn;
    public UUID enteredBy;

    /** The answers to these proposals, first first, by proposal. */
    public static Map<UUID, List<OfficialAnswer>> of(Collection<UUID> proposals) {
        return proposals.isEmpty()
                ? Map.of()
                : OfficialAnswer.<OfficialAnswer>list("proposal.id in ?1 order by answeredOn, id", proposals).stream()
                        .collect(Collectors.groupingBy(answer -> answer.proposal.id));
    }

    /** The answers to a proposal, first first. */
    public static List<OfficialAnswer> of(Proposal proposal) {
        return list("proposal = ?1 order by answeredOn, id", proposal);
    }
}
