package fr.portevoix.survey.paper;

import fr.portevoix.document.PdfWriter;
import fr.portevoix.shared.text.Wording;
import fr.portevoix.shared.web.Errors;
import fr.portevoix.shared.web.Languages;
import fr.portevoix.survey.AskedQuestion;
import fr.portevoix.survey.FormFields;
import fr.portevoix.survey.FormPage;
import fr.portevoix.survey.Questionnaire;
import fr.portevoix.survey.Survey;
import fr.portevoix.survey.SurveyState;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.text.Bidi;
import java.util.List;

/**
 * A survey as it is printed to be filled in by hand, in one language, in letters of 12 or of 18 points.
 *
 * @param number the sheet's number; empty where the team writes it in
 * @param handIn where it is brought back; empty for where it was given out
 */
public record PrintedSurvey(FormPage page, String number, boolean large, String handIn) {
    /** The survey in a language. */
    public static PrintedSurvey of(Survey survey, String language, boolean large, String number) {
        String handIn = PaperPlan.of(survey).handIn;
        FormPage page = new FormPage(
                Questionnaire.of(survey), SurveyState.OPEN, language, "", FormFields.EMPTY, Errors.none(), "", false);
        return new PrintedSurvey(page, number, large, handIn == null ? "" : handIn);
    }

    @CheckedTemplate(basePath = "survey/paper")
    record sheet(PrintedSurvey sheet) implements TemplateInstance {}

    /** The page that becomes the PDF; the same text, the same PDF. */
    public String xhtml() {
        return new sheet(this).setLocale(page.language()).render();
    }

    /** That page as a PDF. */
    public static byte[] pdf(String xhtml) {
        return PdfWriter.write(xhtml, StyleSheet.SHEET.css());
    }

    /** Which way the sheet's own words run. */
    public String direction() {
        return directionOf(page.language());
    }

    /** Which way a language runs. */
    public String directionOf(String tag) {
        return Languages.isRightToLeft(tag) ? "rtl" : "ltr";
    }

    /** The language that words of the consultation are really in. */
    public String spoken(Wording words) {
        return words != null && words.has(page.language()) ? page.language() : Wording.FRENCH;
    }

    /** Which way a text runs, as its first letter does: the team may have written it in another language. */
    public String way(String text) {
        return new Bidi(text, Bidi.DIRECTION_DEFAULT_LEFT_TO_RIGHT).baseIsLeftToRight() ? "ltr" : "rtl";
    }

    /** The tag for readers aloud, which know French but not « plain French ». */
    public String language() {
        return page.language().equals("fr-x-simple") ? "fr" : page.language();
    }

    /** How the question is laid out; a table of boxes only where its columns have room. */
    public String layout(AskedQuestion question) {
        boolean roomy = !large && direction().equals("ltr");
        if (question.kind().equals("matrix") && roomy && !question.rows().isEmpty()) {
            return question.rows().get(0).picks().size() <= 6 ? "table" : "rows";
        }
        return question.kind().equals("matrix") ? "rows" : question.kind();
    }

    /** Lines to write on. */
    public List<Integer> lines(AskedQuestion question) {
        return question.kind().equals("long") ? List.of(1, 2, 3, 4, 5) : List.of(1);
    }
}
