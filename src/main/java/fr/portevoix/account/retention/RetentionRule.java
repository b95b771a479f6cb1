package fr.portevoix.account.retention;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.LocalDate;

/** What was decided about a kind of data, and the day on which it was last looked at. */
@Entity
public class RetentionRule extends PanacheEntityBase {
    @Id
    public String ruleKey;

    /** The period that somebody set; null for the usual one. */
    public Integer days;

    public LocalDate lookedOn;
}
