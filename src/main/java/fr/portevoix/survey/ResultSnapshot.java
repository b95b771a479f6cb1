package fr.portevoix.survey;

import fr.portevoix.shared.database.Thing;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.ManyToOne;
import java.time.LocalDate;
import java.util.List;

/** A dated, frozen table that a facilitator has made public. */
@Entity
public class ResultSnapshot extends Thing {
    @ManyToOne(fetch = FetchType.LAZY)
    public Survey survey;

    /** The question, and the row of a matrix after a slash. */
    public String questionCode;

    public boolean byQuartier;
    public LocalDate publishedOn;
    public LocalDate withdrawnOn;
    public int floor;

    /** JSON: the table after disclosure control. */
    public String content;

    /** What is public of a survey, in the order of publication. */
    public static List<ResultSnapshot> publicOf(Survey survey) {
        return list("survey = ?1 and withdrawnOn is null order by publishedOn, questionCode", survey);
    }
}
