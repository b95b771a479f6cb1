package fr.portevoix.survey.invitation;

import fr.portevoix.shared.database.Thing;
import fr.portevoix.shared.text.Wording;
import fr.portevoix.survey.Survey;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.ManyToOne;
import java.util.Map;

/** What a survey's own words to invited people are, in each language; empty where the usual words serve. */
@Entity
class InvitationWords extends Thing {
    @ManyToOne(fetch = FetchType.LAZY)
    public Survey survey;

    public Wording invitation = new Wording(Map.of());
    public Wording reminder = new Wording(Map.of());

    /** The words of this survey. */
    static InvitationWords of(Survey survey) {
        return InvitationWords.<InvitationWords>find("survey", survey)
                .firstResultOptional()
                .orElseGet(() -> {
                    InvitationWords words = new InvitationWords();
                    words.survey = survey;
                    return words;
                });
    }
}
