package fr.portevoix.council.review;

import fr.portevoix.action.ActionSheet;
import fr.portevoix.action.meeting.Body;
import fr.portevoix.council.Council;
import fr.portevoix.shared.database.Thing;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** A council's look back at an adopted sheet in one year: what was promised, what was done, and its words. */
@Entity
@Table(name = "council_review")
public class SheetReview extends Thing {
    /** What agendas call this kind of thing. */
    public static final String KIND = "review";

    @ManyToOne(fetch = FetchType.LAZY)
    public Body body;

    @ManyToOne(fetch = FetchType.LAZY)
    public ActionSheet sheet;

    @Column(name = "review_year")
    public int year;

    public String promised = "";
    public String done = "";
    public String words = "";
    public LocalDate publishedOn;
    public UUID publishedBy;
    public int revision;

    /** The reviews of a council, the latest year first. */
    public static List<SheetReview> of(Body body) {
        return list("from SheetReview r join fetch r.sheet s where r.body = ?1 order by r.year desc, s.title", body);
    }

    /** The review of this sheet in this year, if there is one. */
    public static Optional<SheetReview> at(Body body, ActionSheet sheet, int year) {
        return find("body = ?1 and sheet = ?2 and year = ?3", body, sheet, year).firstResultOptional();
    }

    /** The same, with the year as an address has it; empty where it is none. */
    static Optional<SheetReview> at(Body body, ActionSheet sheet, String year) {
        return year.matches("\\d{4}") ? at(body, sheet, Integer.parseInt(year)) : Optional.empty();
    }

    public boolean isPublished() {
        return publishedOn != null;
    }

    /** Where everybody reads it. */
    public String address() {
        return Council.address(body) + "/bilans/" + sheet.slug + "/" + year;
    }

    /** Where the team writes it down. */
    public String desk() {
        return "/" + body.contract.slug + "/bureau/conseils/" + body.slug + "/bilans/" + sheet.slug + "/" + year;
    }
}
