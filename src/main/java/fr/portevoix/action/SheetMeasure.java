package fr.portevoix.action;

import fr.portevoix.shared.database.Thing;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.ManyToOne;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What a follow-up indicator was in one year; that nobody knows it is worth keeping too. */
@Entity
public class SheetMeasure extends Thing {
    @ManyToOne(fetch = FetchType.LAZY)
    public ActionSheet sheet;

    /** The key of the indicator, which stays from version to version. */
    public String indicator;

    @Column(name = "measured_year")
    public int year;

    /** Null where it was looked for and is not known, which is not zero. */
    public BigDecimal amount;

    public String source;
    public LocalDate enteredOn;
    public UUID enteredBy;

    /** The measures of a sheet, by year. */
    public static List<SheetMeasure> of(ActionSheet sheet) {
        return list("sheet = ?1 order by year, indicator", sheet);
    }

    /** The measure of an indicator in a year, if one was entered. */
    public static Optional<SheetMeasure> at(ActionSheet sheet, String indicator, int year) {
        return find("sheet = ?1 and indicator = ?2 and year = ?3", sheet, indicator, year)
                .firstResultOptional();
    }

    /** As French writes it, or that it is not known. */
    public String written() {
        return SheetText.number(amount);
    }
}
