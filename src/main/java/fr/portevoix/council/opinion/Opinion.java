package fr.portevoix.council.opinion;

import fr.portevoix.action.ActionSheetVersion;
import fr.portevoix.action.meeting.Body;
import fr.portevoix.action.meeting.Meeting;
import fr.portevoix.council.Council;
import fr.portevoix.council.ballot.Ballot;
import fr.portevoix.council.reading.Deliberation;
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
import java.util.UUID;

/** The opinion (avis) of a council on a sheet: written, voted, published, answered by the committee. */
@Entity
@Table(name = "council_opinion")
public class Opinion extends Thing {
    /** What agendas and traces call this kind of thing. */
    public static final String KIND = "opinion";

    @ManyToOne(fetch = FetchType.LAZY)
    public Body body;

    @ManyToOne(fetch = FetchType.LAZY)
    public Deliberation deliberation;

    /** The version of the sheet that it is about. */
    @ManyToOne(fetch = FetchType.LAZY)
    public ActionSheetVersion version;

    public String slug;
    public String title;

    @Enumerated(EnumType.STRING)
    public Sense sense = Sense.FAVOURABLE;

    public String words = "";

    /** By which it is adopted; once it is open, the words stand. */
    @ManyToOne(fetch = FetchType.LAZY)
    public Ballot ballot;

    public LocalDate publishedOn;
    public UUID publishedBy;

    /** What the committee says to the whole of it. */
    public String answer;

    public LocalDate answeredOn;
    public UUID answeredBy;

    @ManyToOne(fetch = FetchType.LAZY)
    public Meeting meeting;

    public int revision;

    /** The opinions of a council, those that are being written first. */
    public static List<Opinion> of(Body body) {
        return list(
                "body = ?1 order by case when publishedOn is null then 0 else 1 end, publishedOn desc, title", body);
    }

    /** The opinion of a council at this address, if there is one. */
    public static Optional<Opinion> at(Body body, String slug) {
        return find("body = ?1 and slug = ?2", body, slug).firstResultOptional();
    }

    public boolean isPublished() {
        return publishedOn != null;
    }

    public boolean isAnswered() {
        return answeredOn != null;
    }

    /** Whether its words may still change: not once the council votes on them. */
    public boolean isOpenToChange() {
        return publishedOn == null && (ballot == null || ballot.openedAt == null);
    }

    /** Where everybody reads it. */
    public String address() {
        return Council.address(body) + "/avis/" + slug;
    }

    /** Where the team works on it. */
    public String desk() {
        return "/" + body.contract.slug + "/bureau/conseils/" + body.slug + "/avis/" + slug;
    }

    public List<OpinionCondition> conditions() {
        return OpinionCondition.of(this);
    }
}
