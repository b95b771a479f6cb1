package fr.portevoix.survey;

import fr.portevoix.shared.database.Thing;
import fr.portevoix.territory.Contract;
import fr.portevoix.territory.Quartier;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.ManyToOne;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** A place whose poster leads to a survey: a pharmacy, a hall, a whole quartier. */
@Entity
public class SurveySource extends Thing {
    @ManyToOne(fetch = FetchType.LAZY)
    public Contract contract;

    @ManyToOne(fetch = FetchType.LAZY)
    public Survey survey;

    /** What its short address and its answers carry. */
    public String code;

    public String label;

    @ManyToOne(fetch = FetchType.LAZY)
    public Quartier quartier;

    /** How many homes the place has, where it is a building. */
    public Integer homes;

    public LocalDate madeOn;

    /** The place of a contract that has this code, if there is one. */
    public static Optional<SurveySource> at(Contract contract, String code) {
        return find("contract = ?1 and code = ?2", contract, code).firstResultOptional();
    }

    /** The places of a survey, by name. */
    public static List<SurveySource> of(Survey survey) {
        return list(
                "from SurveySource s left join fetch s.quartier where s.survey = ?1 order by s.label, s.code", survey);
    }
}
