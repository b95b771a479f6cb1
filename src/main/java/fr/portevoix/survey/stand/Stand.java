package fr.portevoix.survey.stand;

import fr.portevoix.shared.database.Thing;
import fr.portevoix.survey.Response;
import fr.portevoix.survey.Survey;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.ManyToOne;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** A place where a tablet asks one survey of whoever passes by. */
@Entity
public class Stand extends Thing {
    @ManyToOne(fetch = FetchType.LAZY)
    public Survey survey;

    /** What its address and its answers carry; with an end that nobody guesses. */
    public String code;

    /** Where it stands, as people say it. */
    public String place;

    public LocalDate openedOn;

    /** Since when it takes no answers; null while it does. */
    public LocalDate closedOn;

    /** The open stand of a survey that has this code, if there is one. */
    public static Optional<Stand> open(Survey survey, String code) {
        return find("survey = ?1 and code = ?2 and closedOn is null", survey, code)
                .firstResultOptional();
    }

    /** The stands of a survey, the latest first. */
    public static List<Stand> of(Survey survey) {
        return list("survey = ?1 order by openedOn desc, code", survey);
    }

    /** How many answers came from here that count. */
    public long getResponses() {
        return Response.count(
                "from Response r where r.survey = ?1 and r.source = ?2 and " + Response.COUNTED, survey, code);
    }
}
