package fr.portevoix.survey;

import fr.portevoix.shared.text.Wording;
import fr.portevoix.shared.web.Languages;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;

/** The languages of a survey: which ones it is offered in, and what keeps a language from being offered. */
public final class SurveyLanguages {
    private static final int NAMED = 4;

    private SurveyLanguages() {}

    /** The languages that residents may read the survey in, French first. */
    public static List<String> of(Survey survey) {
        return Arrays.stream(survey.languages.split(","))
                .filter(Languages::isOffered)
                .toList();
    }

    /** The language in which the survey itself speaks on a page in this language. */
    public static String spoken(Survey survey, String language) {
        return of(survey).contains(language) ? language : Wording.FRENCH;
    }

    /** Writes the choice down, in the order of the pages' own languages; French is always in it. */
    static String column(Collection<String> chosen) {
        List<String> kept = new ArrayList<>(Languages.offered());
        kept.removeIf(language -> !language.equals(Wording.FRENCH) && !chosen.contains(language));
        return String.join(",", kept);
    }

    /** Every language that lacks nothing: what a file offers when it does not say. */
    static String complete(SurveyTexts texts) {
        return column(Languages.offered().stream()
                .filter(language -> texts.missing(language).isEmpty())
                .toList());
    }

    /** What the chosen languages lack, one French sentence for each. */
    static List<String> gaps(List<String> languages, SurveyTexts texts) {
        return languages.stream()
                .filter(language -> !language.equals(Wording.FRENCH))
                .filter(language -> !texts.missing(language).isEmpty())
                .map(language -> gap(language, texts.missing(language)))
                .toList();
    }

    /** What the desk calls a language: « arabe ». */
    public static String inFrench(String language) {
        return language.equals("fr-x-simple")
                ? "français simple"
                : Locale.forLanguageTag(language).getDisplayLanguage(Locale.FRENCH);
    }

    private static String gap(String language, List<SurveyTexts.Text> missing) {
        List<String> named = missing.stream()
                .limit(NAMED)
                .map(text -> "« " + text.words().french() + " »")
                .toList();
        String more = missing.size() > NAMED ? "… et " + (missing.size() - NAMED) + " de plus" : "";
        return "En " + inFrench(language) + ", "
                + (missing.size() == 1 ? "il manque 1 texte" : "il manque " + missing.size() + " textes") + " : "
                + String.join(", ", named) + more + ".";
    }
}
