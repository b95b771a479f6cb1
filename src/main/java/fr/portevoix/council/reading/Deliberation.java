package fr.portevoix.council.reading;

import fr.portevoix.action.ActionSheet;
import fr.portevoix.action.meeting.Body;
import fr.portevoix.contribution.ParticipationLevel;
import fr.portevoix.shared.database.Thing;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.ManyToOne;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** A sheet that a council reads, comments and amends before it is settled. */
@Entity
public class Deliberation extends Thing {
    /** What traces and agendas call this kind of thing. */
    public static final String KIND = "deliberation";

    @ManyToOne(fetch = FetchType.LAZY)
    public Body body;

    @ManyToOne(fetch = FetchType.LAZY)
    public ActionSheet sheet;

    public String slug;
    public String title;

    /** How far the council weighs on the sheet. */
    @Enumerated(EnumType.STRING)
    @Column(name = "`level`")
    public ParticipationLevel level;

    /** « Ce que vous pouvez changer », in words that everybody reads. */
    public String changeable;

    /** Who answers the council's questions about the sheet; null while nobody is named. */
    public String pilotName;

    public String pilotEmail;

    /** Whether everybody may read what is said here. */
    public boolean discussionPublic;

    /** Since when nothing more is said here; null while it goes on. */
    public LocalDate closedOn;

    /** The deliberation of a council at this address, if there is one. */
    public static Optional<Deliberation> at(Body body, String slug) {
        return find("body = ?1 and slug = ?2", body, slug).firstResultOptional();
    }

    /** The deliberations of a council, those that go on first. */
    public static List<Deliberation> of(Body body) {
        return list(
                "body = ?1 order by case when closedOn is null then 0 else 1 end, closedOn desc, title, slug", body);
    }

    /** The opening that is read on this day: the last that has begun, whether comments are still taken or not. */
    public Optional<Opening> current(LocalDate day) {
        return Opening.find(
                        "deliberation = ?1 and opensOn <= ?2 order by version.number desc, opensOn desc, id", this, day)
                .firstResultOptional();
    }

    /** Where members read it. */
    public String address() {
        return "/" + body.contract.slug + "/conseil/" + body.slug + "/deliberations/" + slug;
    }

    /** Where the team looks after it. */
    public String desk() {
        return "/" + body.contract.slug + "/bureau/conseils/" + body.slug + "/deliberations/" + slug;
    }
}
