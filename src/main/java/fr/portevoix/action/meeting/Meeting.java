package fr.portevoix.action.meeting;

import fr.portevoix.shared.database.Thing;
import fr.portevoix.territory.Contract;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.ManyToOne;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;

/** A body that comes together one day, with an agenda. */
@Entity
public class Meeting extends Thing {
    @ManyToOne(fetch = FetchType.LAZY)
    public Contract contract;

    @ManyToOne(fetch = FetchType.LAZY)
    public Body body;

    public String slug;
    public String title;
    public LocalDate heldOn;

    @Convert(converter = HourColumn.class)
    public LocalTime beginsAt;

    @Convert(converter = HourColumn.class)
    public LocalTime endsAt;

    public String place;

    /** How to get there, and what helps people to come. */
    public String access;

    /** Whether residents read of it, with its agenda and its open papers. */
    public boolean announced;

    public boolean cancelled;
    public String minutes;

    /** Since when everybody reads the minutes; null while they are the team's. */
    public LocalDate minutesOn;

    /** The meetings of a contract, the latest day first. */
    public static List<Meeting> of(Contract contract) {
        return list("from Meeting m join fetch m.body where m.contract = ?1 order by m.heldOn desc, m.title", contract);
    }

    /** Those that residents are told of and that take place from this day on, the next first. */
    public static List<Meeting> coming(Contract contract, LocalDate day) {
        return list(
                "from Meeting m join fetch m.body where m.contract = ?1 and m.announced = true and m.cancelled = false"
                        + " and m.heldOn >= ?2 order by m.heldOn, m.title",
                contract,
                day);
    }

    /** Those over before this day of which residents may read something. */
    public static List<Meeting> past(Contract contract, LocalDate day) {
        return list(
                "from Meeting m join fetch m.body where m.contract = ?1 and m.cancelled = false and m.heldOn < ?2"
                        + " and (m.announced = true or m.minutesOn is not null or exists (select 1 from Decision d"
                        + " where d.item.meeting = m and d.publishedOn is not null)) order by m.heldOn desc, m.title",
                contract,
                day);
    }

    /** The meeting of a contract at this address, if there is one. */
    public static Optional<Meeting> at(Contract contract, String slug) {
        return find("from Meeting m join fetch m.body where m.contract = ?1 and m.slug = ?2", contract, slug)
                .firstResultOptional();
    }

    /** Whether residents may read anything of it. */
    public boolean isPublic() {
        return announced
                || minutesOn != null
                || Decision.count("item.meeting = ?1 and publishedOn is not null", this) > 0;
    }

    /** Where residents read of it. */
    public String address() {
        return "/" + contract.slug + "/reunions/" + slug;
    }
}
