package fr.portevoix.council.review;

import fr.portevoix.action.ActionSheet;
import fr.portevoix.action.Outcome;
import fr.portevoix.action.meeting.Body;
import fr.portevoix.shared.database.Thing;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** What a council wants measured of a sheet, and what a committee decided of it. */
@Entity
@Table(name = "council_indicator")
public class ProposedIndicator extends Thing {
    /** What agendas call this kind of thing. */
    public static final String KIND = "proposed-indicator";

    @ManyToOne(fetch = FetchType.LAZY)
    public Body body;

    @ManyToOne(fetch = FetchType.LAZY)
    public ActionSheet sheet;

    public String label;
    public String measure;
    public String reason;
    public String formKey;
    public LocalDate proposedOn;

    @Enumerated(EnumType.STRING)
    public Outcome outcome;

    public LocalDate decidedOn;
    public String decisionReason;

    /** What a council proposed, the latest first. */
    public static List<ProposedIndicator> of(Body body) {
        return list(
                "from ProposedIndicator i join fetch i.sheet s where i.body = ?1 order by i.proposedOn desc, i.label",
                body);
    }

    /** What the form with this key made, if anything. */
    static Optional<ProposedIndicator> made(Body body, String formKey) {
        return find("body = ?1 and formKey = ?2", body, formKey).firstResultOptional();
    }
}
