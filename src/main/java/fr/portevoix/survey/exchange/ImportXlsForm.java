package fr.portevoix.survey.exchange;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.portevoix.contribution.Consultation;
import fr.portevoix.document.XlsxContents;
import fr.portevoix.document.XlsxReader;
import fr.portevoix.document.XlsxSheet;
import fr.portevoix.survey.ImportSurvey;
import fr.portevoix.survey.Survey;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Makes a draft survey from an XLSForm, the workbook of ODK and Kobo: whole or not at all.
 *
 * <p>The form is turned into our own file and goes through the same checks as one.
 */
@ApplicationScoped
public class ImportXlsForm {
    private final XlsxReader reader = XlsxReader.usual();

    @Inject
    ImportSurvey importSurvey;

    /**
     * What was read of a form.
     *
     * @param survey the survey that was made; null where none was
     * @param title what it is called; empty where the form says nothing
     * @param questions how many questions it has
     * @param flaws what must change before it can be imported
     * @param notes what is understood, and reads a little differently here
     */
    public record Report(Survey survey, String title, int questions, List<String> flaws, List<String> notes) {
        /** Whether something must change first. */
        public boolean isRefused() {
            return !flaws.isEmpty();
        }
    }

    /** A form turned into our file; the root is null where it is not even a form. */
    private record Turned(ObjectNode root, FormSurvey form, FormReport report) {}

    /** Reads the form and says what it would become; makes nothing. */
    public Report check(Consultation consultation, byte[] file) {
        Turned turned = turn(file);
        List<String> flaws = turned.report().isRefused()
                ? turned.report().flaws()
                : importSurvey.flaws(consultation, turned.root(), number -> where(turned.form(), number));
        return report(null, turned, flaws);
    }

    /** Makes the survey, unless anything in the form is not understood. */
    @Transactional
    public Report bringIn(Consultation consultation, byte[] file) {
        Turned turned = turn(file);
        if (turned.report().isRefused()) {
            return report(null, turned, turned.report().flaws());
        }
        ImportSurvey.Report made =
                importSurvey.read(consultation, turned.root(), number -> where(turned.form(), number));
        return report(made.survey(), turned, made.errors());
    }

    private static Report report(Survey survey, Turned turned, List<String> flaws) {
        String title = turned.root() == null
                ? ""
                : turned.root().path("title").path("fr").asText("");
        int questions = turned.form() == null ? 0 : turned.form().questions().size();
        return new Report(survey, title, questions, flaws, turned.report().notes());
    }

    private static String where(FormSurvey form, int number) {
        return form.origin(number - 1).where("") + " : ";
    }

    private Turned turn(byte[] file) {
        FormReport report = new FormReport();
        XlsxContents workbook = reader.read(file);
        workbook.refusals().forEach(report::flaw);
        if (report.isRefused()) {
            return new Turned(null, null, report);
        }
        Optional<FormSheet> survey = sheet(workbook, "survey", report);
        if (survey.isEmpty()) {
            report.flaw("Ce classeur n’est pas un XLSForm : il n’a pas de feuille « survey ». Ses feuilles : "
                    + workbook.sheets().stream().map(XlsxSheet::name).collect(Collectors.joining(", ")) + ".");
            return new Turned(null, null, report);
        }
        for (String column : List.of("type", "name")) {
            if (!survey.get().columns().containsKey(column)) {
                report.flaw("Feuille « survey » : il manque la colonne « " + column + " » dans la première ligne.");
            }
        }
        if (report.isRefused()) {
            return new Turned(null, null, report);
        }
        Optional<FormRow> settings = sheet(workbook, "settings", report)
                .flatMap(sheet -> sheet.rows().stream().findFirst());
        FormLanguages languages = new FormLanguages(
                settings.map(row -> row.get("default_language")).orElse(""), report);
        FormChoices choices = new FormChoices(sheet(workbook, "choices", report), languages, report);
        FormSurvey form = new FormSurvey(survey.get(), languages, choices, report);
        form.read();
        return new Turned(root(form, settings.map(row -> row.get("form_title")).orElse(""), report), form, report);
    }

    private static ObjectNode root(FormSurvey form, String title, FormReport report) {
        ObjectNode root = JsonNodeFactory.instance.objectNode();
        if (title.isEmpty()) {
            report.flaw("Il manque le titre : écrivez-le dans la feuille « settings », colonne « form_title ».");
        }
        root.putObject("title").put("fr", title);
        root.set("introduction", form.introduction());
        root.putArray("questions").addAll(form.questions());
        return root;
    }

    private static Optional<FormSheet> sheet(XlsxContents workbook, String name, FormReport report) {
        return workbook.sheet(name).map(sheet -> FormSheet.of(sheet, report));
    }
}
