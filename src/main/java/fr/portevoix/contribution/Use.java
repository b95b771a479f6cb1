package fr.portevoix.contribution;

import fr.portevoix.shared.database.Thing;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** One thing that was made of a contribution, with a reason that its author can read. */
@Entity
@Table(name = "contribution_use")
public class Use extends Thing {
    @ManyToOne(fetch = FetchType.LAZY)
    public Contribution contribution;

    @Enumerated(EnumType.STRING)
    public Relation relation;

    /** What it leads to: {@code sheet}, {@code offer}, {@code service} or {@code none}. */
    public String kind;

    /** Which one, where there is one. */
    public UUID subjectId;

    public String version;
    public String reason;

    /** Its name for people. */
    public String label;

    /** Where to read it, or null. */
    public String address;

    public LocalDate usedOn;
    public UUID usedBy;

    /** When an answer is due, or null where none is. */
    public LocalDate untilOn;

    public String answer;
    public LocalDate answeredOn;

    /** What was done at one stroke with many contributions, or null; with what it replaced, so that it can be undone. */
    public UUID act;

    public String reasonBefore;
    public UUID actBefore;

    /** What was made of a contribution, first first. */
    public static List<Use> of(Contribution contribution) {
        return list("contribution = ?1 order by usedOn, id", contribution);
    }
}
