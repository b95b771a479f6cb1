package fr.portevoix.survey.invitation;

import fr.portevoix.account.Allowed;
import fr.portevoix.account.Audit;
import fr.portevoix.account.Role;
import fr.portevoix.document.RowReport;
import fr.portevoix.shared.web.Answers;
import fr.portevoix.shared.web.Errors;
import fr.portevoix.shared.web.Flash;
import fr.portevoix.shared.web.Languages;
import fr.portevoix.survey.Survey;
import fr.portevoix.survey.SurveyAccess;
import fr.portevoix.territory.CurrentContract;
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
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.multipart.FileUpload;

/** Where a facilitator decides who may answer a survey, and brings in who is invited. */
@Path("/{contract}/bureau/enquetes/{survey}/invitations")
@Allowed({Role.FACILITATOR, Role.ADMINISTRATOR})
@Produces(MediaType.TEXT_HTML)
public class InvitationsDesk {
    private static final int LONGEST_WORDS = 2000;
    private static final int LONGEST_FILE = 400_000;

    @Inject
    CurrentContract contract;

    @Inject
    ChooseAccess chooseAccess;

    @Inject
    MakeInvitationList makeInvitationList;

    @Inject
    InvitationConfig config;

    @Inject
    Audit audit;

    @Inject
    Flash flash;

    /** What was typed to make a list; the content is the file once it was read. */
    public record Typed(String title, String content, InvitedColumns columns, boolean skip) {
        static final Typed NOTHING = new Typed("", "", InvitedColumns.UNSAID, false);
    }

    /** The words to invited people in one language. */
    public record Words(String tag, String label, String invitation, String reminder, boolean rightToLeft) {}

    @CheckedTemplate(basePath = "survey/invitation")
    record lists(
            Survey survey,
            List<InvitationList> lists,
            Typed typed,
            List<String> found,
            RowReport report,
            Errors errors,
            List<Words> words,
            int fewest)
            implements TemplateInstance {}

    /** Who may answer, the lists of the survey, and the forms. */
    @GET
    public TemplateInstance lists(@PathParam("survey") String slug) {
        return page(survey(slug), Typed.NOTHING, List.of(), null, Errors.none());
    }

    /** Decides who may answer, and whether answers are linked to invitations. */
    @POST
    @Path("acces")
    public Response access(@PathParam("survey") String slug, @RestForm String acces, @RestForm String identifiee) {
        Survey survey = survey(slug);
        Optional<SurveyAccess> access = Stream.of(SurveyAccess.values())
                .filter(each -> each.name().equals(acces))
                .findFirst();
        Errors errors = access.isEmpty()
                ? Errors.none().add("acces", "Choisissez qui peut répondre.")
                : chooseAccess.choose(survey, access.get(), "oui".equals(identifiee));
        if (errors.isAny()) {
            return Answers.mend(page(survey, Typed.NOTHING, List.of(), null, errors));
        }
        flash.say("C’est enregistré.");
        return Answers.seeOther(address(survey));
    }

    /** Makes a list from a file, or says row by row what to mend and asks which column holds what. */
    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    public Response make(
            @PathParam("survey") String slug,
            @RestForm String titre,
            @RestForm("fichier") FileUpload file,
            @RestForm String contenu,
            @RestForm String email,
            @RestForm String nom,
            @RestForm String adresse,
            @RestForm("code-postal") String postcode,
            @RestForm String ville,
            @RestForm String langue,
            @RestForm String note,
            @RestForm String passer) {
        Survey survey = survey(slug);
        byte[] bytes = UploadedBytes.of(file);
        boolean sentAgain = bytes.length == 0 && contenu != null && !contenu.isBlank();
        byte[] read = sentAgain ? contenu.getBytes(StandardCharsets.UTF_8) : bytes;
        // A new file has its own columns: what was chosen for the one before it says nothing.
        InvitedColumns columns = sentAgain
                ? new InvitedColumns(email, nom, adresse, postcode, ville, langue, note)
                : InvitedColumns.UNSAID;
        Typed typed = new Typed(titre == null ? "" : titre.strip(), "", columns, "true".equals(passer));
        Errors errors = errors(survey, typed, read);
        if (errors.isAny()) {
            return Answers.mend(page(survey, kept(typed, columns, read), List.of(), null, errors));
        }
        ReadInvited.People people = makeInvitationList.of(survey, typed.title(), read, columns, typed.skip());
        RowReport report = people.report();
        if (report.hasErrors()) {
            return Answers.mend(
                    page(survey, kept(typed, people.columns(), read), people.found(), report, Errors.none()));
        }
        String remarks = report.issues().stream()
                .limit(3)
                .map(issue -> " Ligne " + issue.line() + " : " + issue.sentence())
                .reduce("", String::concat);
        flash.say("La liste est faite : " + people.invitations().size() + " personnes. Rien n’est encore envoyé."
                + (report.warningCount() == 0 ? "" : " Remarques : " + report.warningCount() + "." + remarks));
        return Answers.seeOther(address(survey));
    }

    /** Keeps the words of mails and letters. */
    @POST
    @Path("texte")
    @Transactional
    public Response words(@PathParam("survey") String slug, MultivaluedMap<String, String> fields) {
        Survey survey = survey(slug);
        InvitationWords words = InvitationWords.of(survey);
        for (String tag : Languages.offered()) {
            words.invitation = words.invitation.with(tag, typed(fields, "invitation-" + tag));
            words.reminder = words.reminder.with(tag, typed(fields, "rappel-" + tag));
        }
        words.persist();
        audit.keep("survey.invitations-words", survey.contract.id, "survey", survey.id, survey.slug);
        flash.say("Les textes sont enregistrés.");
        return Answers.seeOther(address(survey));
    }

    private static String typed(MultivaluedMap<String, String> fields, String name) {
        String typed = fields.getFirst(name);
        String clean = typed == null ? "" : typed.strip().replace("\r\n", "\n");
        return clean.substring(0, Math.min(LONGEST_WORDS, clean.length()));
    }

    private static Errors errors(Survey survey, Typed typed, byte[] file) {
        Errors errors = Errors.none();
        if (survey.access == SurveyAccess.OPEN) {
            errors.add("acces", "Dites d’abord que l’enquête se fait sur invitation, ou aussi sur invitation.");
        }
        if (typed.title().isEmpty() || typed.title().length() > 120) {
            errors.add("titre", "Donnez un titre, de 120 caractères au plus.");
        }
        if (file.length == 0) {
            errors.add("fichier", "Choisissez un fichier CSV.");
        }
        return errors;
    }

    private static Typed kept(Typed typed, InvitedColumns columns, byte[] file) {
        String content = file.length > LONGEST_FILE ? "" : new String(file, StandardCharsets.UTF_8);
        return new Typed(typed.title(), content, columns, typed.skip());
    }

    private lists page(Survey survey, Typed typed, List<String> found, RowReport report, Errors errors) {
        InvitationWords written = InvitationWords.of(survey);
        List<Words> words = Languages.offered().stream()
                .map(tag -> new Words(
                        tag,
                        ReadInvited.french(tag),
                        written.invitation.only(tag),
                        written.reminder.only(tag),
                        Languages.isRightToLeft(tag)))
                .toList();
        return new lists(survey, InvitationList.of(survey), typed, found, report, errors, words, config.batch());
    }

    private String address(Survey survey) {
        return "/" + contract.slug() + "/bureau/enquetes/" + survey.slug + "/invitations";
    }

    private Survey survey(String slug) {
        return Survey.at(contract.get(), slug).orElseThrow(NotFoundException::new);
    }
}
