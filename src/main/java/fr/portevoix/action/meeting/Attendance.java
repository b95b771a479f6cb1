package fr.portevoix.action.meeting;

import fr.portevoix.shared.database.Thing;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.ManyToOne;
import java.util.List;

/** Whether an institution was at a meeting, and with how many people; names are in no table. */
@Entity
public class Attendance extends Thing {
    @ManyToOne(fetch = FetchType.LAZY)
    public Meeting meeting;

    public String institution;

    @Enumerated(EnumType.STRING)
    public Presence presence;

    /** How many came for it, or null where nobody counted. */
    public Integer people;

    /** Who was there and who was not, by name. */
    public static List<Attendance> of(Meeting meeting) {
        return list("meeting = ?1 order by institution", meeting);
    }
}
