package fr.portevoix.survey;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;

/** What may be done with a survey, and when. */
@ApplicationScoped
public class SurveyRules {
    @Inject
    Clock clock;

    /** Where the survey stands today; its last day is still open. */
    public SurveyState state(Survey survey) {
        return state(survey, LocalDate.now(clock));
    }

    private static SurveyState state(Survey survey, LocalDate today) {
        if (!survey.published) {
            return SurveyState.DRAFT;
        }
        if (survey.opensOn != null && today.isBefore(survey.opensOn)) {
            return SurveyState.NOT_YET;
        }
        return survey.closesOn != null && today.isAfter(survey.closesOn) ? SurveyState.CLOSED : SurveyState.OPEN;
    }

    /** Whether residents may answer by themselves. */
    public boolean mayAnswer(Survey survey) {
        return state(survey) == SurveyState.OPEN;
    }

    /** Whether residents might answer by themselves on a day that their answers bring along; null for today. */
    public boolean mayAnswer(Survey survey, LocalDate day) {
        return day == null ? mayAnswer(survey) : state(survey, day) == SurveyState.OPEN;
    }

    /** Whether the public may see that the survey exists. */
    public boolean isPublic(Survey survey) {
        return survey.published;
    }
}
