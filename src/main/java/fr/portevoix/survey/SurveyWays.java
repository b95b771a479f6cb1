package fr.portevoix.survey;

import fr.portevoix.contribution.Consultation;
import fr.portevoix.contribution.WayToSpeak;
import fr.portevoix.contribution.WaysToSpeak;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;

/** The published surveys, as ways to speak within a consultation. */
@ApplicationScoped
class SurveyWays implements WaysToSpeak {
    @Inject
    SurveyRules rules;

    @Override
    public List<WayToSpeak> in(Consultation consultation, Locale language) {
        return Survey.<Survey>list("consultation = ?1 and published order by opensOn, slug", consultation).stream()
                .map(survey -> new WayToSpeak(
                        survey.title.in(language),
                        SurveyPages.address(survey),
                        state(rules.state(survey)),
                        survey.closesOn,
                        WayToSpeak.Deed.ANSWER))
                .toList();
    }

    private static WayToSpeak.State state(SurveyState state) {
        return switch (state) {
            case OPEN -> WayToSpeak.State.OPEN;
            case CLOSED -> WayToSpeak.State.CLOSED;
            case DRAFT, NOT_YET -> WayToSpeak.State.COMING;
        };
    }
}
