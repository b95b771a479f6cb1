package fr.portevoix.action.meeting;

import fr.portevoix.shared.database.Thing;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.ManyToOne;
import java.time.LocalDate;
import java.util.List;

/** That an institution, or a person for it, sits on a body from one day to another. */
@Entity
public class Membership extends Thing {
    @ManyToOne(fetch = FetchType.LAZY)
    public Body body;

    public String institution;

    /** Who sits for it, or null where nobody is named. */
    public String name;

    public String capacity;
    public LocalDate fromOn;

    /** The last day, or null while nobody knows it. */
    public LocalDate untilOn;

    /** Whether the seat is taken on this day. */
    public boolean isSitting(LocalDate day) {
        return (fromOn == null || !fromOn.isAfter(day)) && (untilOn == null || !untilOn.isBefore(day));
    }

    /** Everybody who sits or sat, by institution. */
    public static List<Membership> of(Body body) {
        return list("body = ?1 order by institution, fromOn, name, id", body);
    }

    /** The institutions that sit on this day, each once. */
    public static List<String> institutions(Body body, LocalDate day) {
        return of(body).stream()
                .filter(seat -> seat.isSitting(day))
                .map(seat -> seat.institution)
                .distinct()
                .toList();
    }
}
