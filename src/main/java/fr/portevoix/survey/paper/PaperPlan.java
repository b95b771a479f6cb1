package fr.portevoix.survey.paper;

import fr.portevoix.shared.database.Thing;
import fr.portevoix.survey.Survey;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.ManyToOne;

/** How a survey goes on paper: where sheets are brought back, and whether each is entered twice. */
@Entity
public class PaperPlan extends Thing {
    @ManyToOne(fetch = FetchType.LAZY)
    public Survey survey;

    /** Where sheets are brought back; null for where they were given out. */
    public String handIn;

    public boolean doubleEntry;

    /** The plan of a survey; a new one, not yet stored, where nobody has made any. */
    public static PaperPlan of(Survey survey) {
        return PaperPlan.<PaperPlan>find("survey = ?1", survey)
                .firstResultOptional()
                .orElseGet(() -> {
                    PaperPlan plan = new PaperPlan();
                    plan.survey = survey;
                    return plan;
                });
    }
}
