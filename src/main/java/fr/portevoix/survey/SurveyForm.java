package fr.portevoix.survey;

import fr.portevoix.shared.text.Wording;
import fr.portevoix.shared.web.Errors;
import fr.portevoix.territory.DayField;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.jboss.resteasy.reactive.RestForm;

/** A survey's own words and dates, as the desk edits them. */
public record SurveyForm(
        @RestForm String titleFr,
        @RestForm String introductionFr,
        @RestForm String opensOn,
        @RestForm String closesOn) {
    static SurveyForm of(Survey survey) {
        Wording introduction = survey.introduction == null ? new Wording(Map.of()) : survey.introduction;
        return new SurveyForm(
                survey.title.only("fr"),
                introduction.only("fr"),
                survey.opensOn == null ? "" : survey.opensOn.toString(),
                survey.closesOn == null ? "" : survey.closesOn.toString());
    }

    /** What is wrong with it. */
    Errors errors() {
        Errors errors = Errors.none();
        if (text(titleFr).isEmpty()) {
            errors.add("titleFr", "Donnez un titre en français.");
        }
        LocalDate from = day("opensOn", opensOn, errors);
        LocalDate to = day("closesOn", closesOn, errors);
        if (from != null && to != null && to.isBefore(from)) {
            errors.add("closesOn", "La fin est avant le début.");
        }
        return errors;
    }

    void writeTo(Survey survey) {
        survey.title = survey.title.with("fr", text(titleFr));
        Wording introduction = survey.introduction == null ? new Wording(Map.of()) : survey.introduction;
        survey.introduction = introduction.with("fr", text(introductionFr));
        survey.opensOn = day("opensOn", opensOn, Errors.none());
        survey.closesOn = day("closesOn", closesOn, Errors.none());
    }

    private static String text(String typed) {
        return TypedWords.clean(typed);
    }

    private static LocalDate day(String field, String typed, Errors errors) {
        Optional<LocalDate> day = DayField.read(typed);
        if (day.isEmpty() && typed != null && !typed.isBlank()) {
            errors.add(field, "Choisissez un jour, ou laissez vide.");
        }
        return day.orElse(null);
    }
}
