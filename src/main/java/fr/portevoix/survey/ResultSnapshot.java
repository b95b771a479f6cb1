package fr.portevoix.survey;

import fr.portevoix.shared.database.Thing;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.ManyToOne;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

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

    /** What is public now of this question, or of this row of a matrix. */
    public static Optional<ResultSnapshot> publicOf(Survey survey, SurveyTallies.Measure measure) {
        return find("survey = ?1 and questionCode = ?2 and withdrawnOn is null", survey, PublishResult.key(measure))
                .firstResultOptional();
    }

    /** The table that was frozen. */
    public ResultContent table() {
        return SurveyJson.read(content, ResultContent.class);
    }
}
