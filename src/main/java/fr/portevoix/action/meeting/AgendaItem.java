package fr.portevoix.action.meeting;

import fr.portevoix.shared.database.Thing;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.ManyToOne;
import java.util.List;
import java.util.UUID;

/** One thing that a meeting speaks of: a sheet, an objective, an indicator, a note, or whatever somebody wrote down. */
@Entity
public class AgendaItem extends Thing {
    /** The kind of what is only words on this agenda. */
    public static final String FREE = "free";

    @ManyToOne(fetch = FetchType.LAZY)
    public Meeting meeting;

    public int position;
    public String kind;

    /** Which one of its kind; null where it is free. */
    public UUID subjectId;

    public String version;

    /** Its name, as it was when it was put on the agenda. */
    public String label;

    /** Where everybody reads the subject, or null. */
    public String address;

    /** The minutes foreseen, or null. */
    public Integer duration;

    /** The agenda of a meeting, in its order. */
    public static List<AgendaItem> of(Meeting meeting) {
        return list("meeting = ?1 order by position", meeting);
    }
}
