package fr.portevoix.proposal;

import fr.portevoix.contribution.Consultation;
import fr.portevoix.shared.database.Thing;
import fr.portevoix.shared.text.Wording;
import fr.portevoix.territory.Contract;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.ManyToOne;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** A call for proposals of a consultation. */
@Entity
public class ProposalCall extends Thing {
    @ManyToOne(fetch = FetchType.LAZY)
    public Contract contract;

    @ManyToOne(fetch = FetchType.LAZY)
    public Consultation consultation;

    public String slug;
    public Wording title;
    public Wording presentation;
    public LocalDate opensOn;
    public LocalDate closesOn;
    public boolean published;

    /** Within how many days a proposal is published or refused. */
    public int moderationDays = 5;

    /** The call of a contract at this address, if there is one. */
    public static Optional<ProposalCall> at(Contract contract, String slug) {
        return find("contract = ?1 and slug = ?2", contract, slug).firstResultOptional();
    }

    /** The calls of a contract, the latest first. */
    public static List<ProposalCall> of(Contract contract) {
        return list("contract = ?1 order by opensOn desc, slug", contract);
    }
}
