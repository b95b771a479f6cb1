package fr.portevoix.survey.paper;

import fr.portevoix.shared.database.Thing;
import fr.portevoix.survey.Survey;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.ManyToOne;
import java.util.List;

/** Whether two entries of one sheet agreed on a question; it stays when the entries are gone, and holds no answer. */
@Entity
public class PaperComparison extends Thing {
    @ManyToOne(fetch = FetchType.LAZY)
    public PaperSheet sheet;

    public String question;
    public boolean same;

    /** How often a question was compared, and how often the entries differed. */
    public record Count(String question, long compared, long different) {}

    /** The questions of a survey on which entries differed or agreed. */
    static List<Count> counts(Survey survey) {
        return find(
                        "select c.question, count(c), sum(case when c.same = true then 0 else 1 end) from PaperComparison c"
                                + " where c.sheet.survey = ?1 group by c.question",
                        survey)
                .project(Object[].class)
                .stream()
                .map(row -> new Count((String) row[0], ((Number) row[1]).longValue(), ((Number) row[2]).longValue()))
                .toList();
    }
}
