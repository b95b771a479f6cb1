package fr.portevoix.survey.call;

import fr.portevoix.account.Allowed;
import fr.portevoix.account.Audit;
import fr.portevoix.account.Role;
import fr.portevoix.document.RowReport;
import fr.portevoix.shared.text.Wording;
import fr.portevoix.shared.web.Answers;
import fr.portevoix.shared.web.Errors;
import fr.portevoix.shared.web.Flash;
import fr.portevoix.shared.web.Languages;
import fr.portevoix.survey.Survey;
import fr.portevoix.survey.SurveyLanguages;
import fr.portevoix.territory.CurrentContract;
import fr.portevoix.territory.DayField;
import fr.portevoix.territory.UploadedBytes;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.multipart.FileUpload;

/** Where a facilitator makes the call lists of a survey, and writes what interviewers say first. */
@Path("/{contract}/bureau/enquetes/{survey}/appels")
@Allowed({Role.FACILITATOR, Role.ADMINISTRATOR})
@Produces(MediaType.TEXT_HTML)
public class CallListsDesk {
    private static final int USUAL_DAYS = 60;
    private static final int LONGEST_SCRIPT = 2000;

    @Inject
    CurrentContract contract;

    @Inject
    MakeCallList makeCallList;

    @Inject
    CallConfig config;

    @Inject
    Audit audit;

    @Inject
    Flash flash;

    @Inject
    Clock clock;

    /** A list in the page, with how many numbers are left. */
    public record Line(CallList list, long left) {}

    /** What was typed to make a list; the content is the file once it was read. */
    public record Typed(String title, String eraseOn, String content, PersonColumns columns, boolean skip) {}

    /** The words to say first, in one language. */
    public record Words(String tag, String label, String text, boolean rightToLeft) {}

    @CheckedTemplate(basePath = "survey/call")
    record lists(
            Survey survey,
            List<Line> lines,
            Typed typed,
            List<String> found,
            RowReport report,
            Errors errors,
            List<Words> words,
            int longest)
            implements TemplateInstance {}

    /** The lists of the survey, and the forms. */
    @GET
    public TemplateInstance lists(@PathParam("survey") String slug) {
        String eraseOn = LocalDate.now(clock).plusDays(USUAL_DAYS).toString();
        Typed typed = new Typed("", eraseOn, "", new PersonColumns(null, null, null, null, null), false);
        return page(survey(slug), typed, List.of(), null, Errors.none());
    }

    /** Makes a list from a file, or says row by row what to mend and asks which column holds what. */
    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    public Response make(
            @PathParam("survey") String slug,
            @RestForm String titre,
            @RestForm String effacement,
            @RestForm("fichier") FileUpload file,
            @RestForm String contenu,
            @RestForm String telephone,
            @RestForm String nom,
            @RestForm String langue,
            @RestForm String quartier,
            @RestForm String note,
            @RestForm String passer) {
        Survey survey = survey(slug);
        byte[] bytes = UploadedBytes.of(file);
        boolean sentAgain = bytes.length == 0 && contenu != null && !contenu.isBlank();
        byte[] read = sentAgain ? contenu.getBytes(StandardCharsets.UTF_8) : bytes;
        // A new file has its own columns: what was chosen for the one before it says nothing.
        PersonColumns columns = sentAgain
                ? new PersonColumns(telephone, nom, langue, quartier, note)
                : new PersonColumns(null, null, null, null, null);
        Typed typed = new Typed(titre, effacement, "", columns, "true".equals(passer));
        Errors errors = errors(typed, read);
        if (errors.isAny()) {
            return Answers.mend(page(survey, kept(typed, columns, read), List.of(), null, errors));
        }
        ReadPeople.People people = makeCallList.of(
                survey, titre.strip(), DayField.read(effacement).orElseThrow(), read, columns, typed.skip());
        if (people.report().hasErrors()) {
            return Answers.mend(
                    page(survey, kept(typed, people.columns(), read), people.found(), people.report(), Errors.none()));
        }
        long told = people.report().warningCount();
        flash.say("La liste est faite : " + people.entries().size() + " numéros à appeler."
                + (told == 0 ? "" : " Remarques : " + told + ". " + firstRemarks(people.report())));
        return Answers.seeOther(address(survey));
    }

    /** Keeps the words that interviewers say first. */
    @POST
    @Path("texte")
    @Transactional
    public Response words(@PathParam("survey") String slug, MultivaluedMap<String, String> fields) {
        Survey survey = survey(slug);
        Wording body = CallScript.of(survey);
        for (String tag : Languages.offered()) {
            String typed = fields.getFirst("texte-" + tag);
            if (typed != null) {
                String clean = typed.strip();
                body = body.with(tag, clean.substring(0, Math.min(LONGEST_SCRIPT, clean.length())));
            }
        }
        CallScript.keep(survey, body);
        audit.keep("survey.calls-words", survey.contract.id, "survey", survey.id, survey.slug);
        flash.say("Le texte est enregistré.");
        return Answers.seeOther(address(survey));
    }

    private Errors errors(Typed typed, byte[] file) {
        Errors errors = Errors.none();
        if (typed.title() == null || typed.title().isBlank() || typed.title().length() > 120) {
            errors.add("titre", "Donnez un titre, de 120 caractères au plus.");
        }
        LocalDate today = LocalDate.now(clock);
        LocalDate eraseOn = DayField.read(typed.eraseOn()).orElse(today);
        if (!eraseOn.isAfter(today) || eraseOn.isAfter(today.plusDays(config.longest()))) {
            errors.add("effacement", "Choisissez un jour après aujourd’hui, dans les " + config.longest() + " jours.");
        }
        if (file.length == 0) {
            errors.add("fichier", "Choisissez un fichier CSV.");
        }
        return errors;
    }

    private static Typed kept(Typed typed, PersonColumns columns, byte[] file) {
        String content = file.length > 400_000 ? "" : new String(file, StandardCharsets.UTF_8);
        return new Typed(typed.title(), typed.eraseOn(), content, columns, typed.skip());
    }

    private static String firstRemarks(RowReport report) {
        return report.issues().stream()
                .limit(3)
                .map(issue -> "ligne " + issue.line() + " : " + issue.sentence())
                .collect(java.util.stream.Collectors.joining(" "));
    }

    private lists page(Survey survey, Typed typed, List<String> found, RowReport report, Errors errors) {
        Wording script = CallScript.of(survey);
        List<Words> words = Languages.offered().stream()
                .map(tag ->
                        new Words(tag, SurveyLanguages.inFrench(tag), script.only(tag), Languages.isRightToLeft(tag)))
                .toList();
        List<Line> lines = CallList.of(survey).stream()
                .map(list -> new Line(list, CallEntry.count("callList", list)))
                .toList();
        return new lists(survey, lines, typed, found, report, errors, words, config.longest());
    }

    private String address(Survey survey) {
        return "/" + contract.slug() + "/bureau/enquetes/" + survey.slug + "/appels";
    }

    private Survey survey(String slug) {
        return Survey.at(contract.get(), slug).orElseThrow(NotFoundException::new);
    }
}
