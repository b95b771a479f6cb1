package fr.portevoix.survey.paper;

import fr.portevoix.shared.database.Thing;
import fr.portevoix.survey.Survey;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.ManyToOne;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * A sheet that two people enter, each without seeing what the other typed.
 *
 * <p>What they typed waits here and leaves once the response is stored; then nothing leads from the number to it.
 */
@Entity
public class PaperSheet extends Thing {
    @ManyToOne(fetch = FetchType.LAZY)
    public Survey survey;

    public String number;

    /** When it was filled in: the earlier of the two days typed. */
    public LocalDate day;

    public UUID firstBy;
    public LocalDate firstOn;

    /** JSON of {@link TypedSheet}; null once the response is stored. */
    public String firstFields;

    public UUID secondBy;
    public LocalDate secondOn;

    /** JSON of {@link TypedSheet}; null until somebody typed it again, and once the response is stored. */
    public String secondFields;

    /** Since when its response is stored; null while it waits. */
    public LocalDate storedOn;

    /** The sheet of this number, if somebody entered it. */
    static Optional<PaperSheet> numbered(Survey survey, SheetNumber number) {
        return find("survey = ?1 and number = ?2", survey, number.signs()).firstResultOptional();
    }

    /** A sheet of a survey that waits for a second entry or for somebody to choose. */
    static Optional<PaperSheet> waiting(Survey survey, UUID id) {
        return find("survey = ?1 and id = ?2 and storedOn is null", survey, id).firstResultOptional();
    }

    /** All that wait, the oldest first. */
    static List<PaperSheet> waiting(Survey survey) {
        return list("survey = ?1 and storedOn is null order by firstOn, number", survey);
    }

    static long stored(Survey survey) {
        return count("survey = ?1 and storedOn is not null", survey);
    }

    /** The number as it is printed. */
    public String printed() {
        return new SheetNumber(number).toString();
    }

    /** Whether two people typed it. */
    public boolean twice() {
        return secondBy != null;
    }
}
