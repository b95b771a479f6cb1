package fr.portevoix.account;

import fr.portevoix.shared.database.Thing;
import jakarta.persistence.Entity;
import java.time.Instant;
import java.util.UUID;

/** What somebody did at the desk, for those who must account for it. */
@Entity
public class AuditEntry extends Thing {
    public Instant happenedAt;
    public UUID personId;
    public String act;
    public UUID contractId;
    public String subjectKind;
    public String subjectId;
    public String detail;
}
