package fr.portevoix.proposal.exchange;

import fr.portevoix.proposal.ProposalCall;
import fr.portevoix.shared.database.Thing;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.UUID;

/** A file of another platform, kept while somebody says which column is what. */
@Entity
@Table(name = "proposal_import")
public class SentFile extends Thing {
    @ManyToOne(fetch = FetchType.LAZY)
    public ProposalCall proposalCall;

    public String name;

    /** Null once it is imported or given up. */
    public byte[] file;

    public UUID madeBy;
    public LocalDate madeOn;
    public LocalDate doneOn;
    public Integer imported;
}
