package fr.portevoix.survey;

/** A survey as a list shows it. */
public record ListedSurvey(Survey survey, SurveyState state, String language) {
    public String title() {
        return survey.title.in(language);
    }

    public String introduction() {
        return survey.introduction == null ? "" : survey.introduction.in(language);
    }

    public String opensOn() {
        return Days.in(language, survey.opensOn);
    }

    public String closesOn() {
        return Days.in(language, survey.closesOn);
    }

    public boolean open() {
        return state == SurveyState.OPEN;
    }
}
