package fr.portevoix.survey;

import fr.portevoix.contribution.Nature;
import fr.portevoix.shared.database.Thing;
import fr.portevoix.shared.text.Wording;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.ManyToOne;
import java.util.List;

/** A question of a survey; what its kind needs stands in its settings. */
@Entity
public class Question extends Thing {
    @ManyToOne(fetch = FetchType.LAZY)
    public Survey survey;

    public String code;
    public int position;
    public String kind;
    public Wording label;
    public Wording hint;
    public boolean required;

    /** Set where the words of the answer become a contribution of this nature. */
    @Enumerated(EnumType.STRING)
    public Nature nature;

    /** JSON: options, rows, scale, bounds, show-when. */
    public String settings;

    /** The questions of a survey in their order. */
    public static List<Question> of(Survey survey) {
        return list("survey = ?1 order by position", survey);
    }
}
