package fr.portevoix.survey.build;

import fr.portevoix.account.Allowed;
import fr.portevoix.account.Audit;
import fr.portevoix.account.Role;
import fr.portevoix.document.QrCode;
import fr.portevoix.shared.web.Answers;
import fr.portevoix.shared.web.Errors;
import fr.portevoix.shared.web.Flash;
import fr.portevoix.shared.web.PublicUrl;
import fr.portevoix.survey.Completeness;
import fr.portevoix.survey.EditSurvey;
import fr.portevoix.survey.FormFields;
import fr.portevoix.survey.Item;
import fr.portevoix.survey.Question;
import fr.portevoix.survey.Survey;
import fr.portevoix.survey.SurveyRules;
import fr.portevoix.survey.SurveyState;
import fr.portevoix.survey.VersionChange;
import fr.portevoix.survey.Versions;
import fr.portevoix.territory.CurrentContract;
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
import java.util.ArrayList;
import java.util.List;

/** The last look before residents see a survey or its next version: what is in the way, what to think of, one button. */
@Path("/{contract}/bureau/enquetes/{survey}")
@Allowed({Role.FACILITATOR, Role.ADMINISTRATOR})
@Produces(MediaType.TEXT_HTML)
public class OpeningDesk {
    private static final String ELSE = "autre";
    private static final String SAME = "meme";

    @Inject
    CurrentContract contract;

    @Inject
    SurveyRules rules;

    @Inject
    EditSurvey editSurvey;

    @Inject
    PrepareVersion prepareVersion;

    @Inject
    Trials trials;

    @Inject
    Audit audit;

    @Inject
    Flash flash;

    @Inject
    PublicUrl publicUrl;

    /** What takes so many minutes by one way. */
    public record Took(String way, int minutes) {}

    /** A doubt with what was said about it. */
    public record Asked(Doubt doubt, String said, String error) {
        /** Whether the person said this. */
        public boolean says(String value) {
            return value.equals(said);
        }
    }

    /** A past version, and what it changed. */
    public record Told(Versions.Version version, List<String> changes) {}

    /** Everything that the page says. */
    public record Opening(
            Survey survey,
            SurveyState state,
            int questions,
            List<Took> minutes,
            List<String> blockers,
            List<String> advice,
            List<String> changes,
            List<Asked> doubts,
            List<String> others,
            Trials.Sent trials,
            String trialAddress,
            List<Told> versions) {
        /** The trial's address for a telephone's camera: who prepares a survey sits at a desk. */
        public String camera() {
            return QrCode.of(trialAddress).svg("QR code qui mène à l’essai");
        }

        /** Whether it is the next version of a survey. */
        public boolean isVersion() {
            return survey.revises != null;
        }

        /** What is wrong with what was typed. */
        public Errors errors() {
            Errors errors = Errors.none();
            doubts.stream()
                    .filter(asked -> !asked.error().isEmpty())
                    .forEach(asked -> errors.add(asked.doubt().field(), asked.error()));
            return errors;
        }
    }

    @CheckedTemplate(basePath = "survey/build")
    record opening(Opening opening) implements TemplateInstance {}

    /** The last look. */
    @GET
    @Path("ouverture")
    public TemplateInstance look(@PathParam("survey") String slug) {
        return new opening(opening(survey(slug), FormFields.EMPTY, false));
    }

    /** Opens the survey, or lets its next version take the place of the one in force. */
    @POST
    @Path("ouverture")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Transactional
    public Response open(@PathParam("survey") String slug, MultivaluedMap<String, String> fields) {
        Survey survey = survey(slug);
        FormFields form = new FormFields(fields);
        Opening opening = opening(survey, form, true);
        if (!opening.blockers().isEmpty() || opening.errors().isAny()) {
            return Answers.mend(new opening(opening));
        }
        if (survey.revises != null) {
            Survey original = survey.revises;
            List<String> refusals = prepareVersion.putOnline(survey, doubt -> ELSE.equals(form.first(doubt.field())));
            flash.say(refusals.isEmpty() ? "La version " + original.version + " est en ligne." : refusals.get(0));
            return to(original);
        }
        if ("true".equals(form.first("effacer"))) {
            trials.wipe(survey);
        }
        survey.published = true;
        audit.keep("survey.publish", survey.contract.id, "survey", survey.id, survey.slug);
        flash.say("L’enquête est publiée.");
        return to(survey);
    }

    /** Begins the next version, aside. */
    @POST
    @Path("versions")
    public Response begin(@PathParam("survey") String slug) {
        Survey survey = Survey.at(contract.get(), slug).orElseThrow(NotFoundException::new);
        return to(prepareVersion.begin(survey));
    }

    /** Gives the next version up. */
    @POST
    @Path("abandonner")
    @Transactional
    public Response giveUp(@PathParam("survey") String slug) {
        Survey revision = survey(slug);
        if (revision.revises == null) {
            throw new NotFoundException();
        }
        Survey original = revision.revises;
        prepareVersion.giveUp(revision);
        flash.say("La version en préparation est abandonnée. L’enquête n’a pas changé.");
        return to(original);
    }

    /** Erases what was tried. */
    @POST
    @Path("essais/effacer")
    public Response wipe(@PathParam("survey") String slug) {
        Survey survey = survey(slug);
        long gone = trials.wipe(survey);
        flash.say(gone == 1 ? "L’essai est effacé." : gone + " essais sont effacés.");
        return Answers.seeOther(address(survey) + "/ouverture");
    }

    private Opening opening(Survey survey, FormFields form, boolean judged) {
        List<Question> questions = Question.of(survey);
        List<Item> items = Item.all(questions);
        List<String> blockers = new ArrayList<>(Completeness.gaps(survey, questions));
        List<Asked> doubts = List.of();
        List<String> changes = List.of();
        List<String> others = List.of();
        if (survey.revises != null) {
            Difference difference = Difference.of(Versions.of(survey.revises), items);
            changes = difference.changes();
            if (changes.isEmpty()
                    && difference.doubts().isEmpty()
                    && difference.others().isEmpty()) {
                blockers.add("Cette version ne change rien à ce qui est demandé.");
            }
            doubts = difference.doubts().stream()
                    .map(doubt -> asked(doubt, form, judged))
                    .toList();
            others = items.stream()
                    .filter(item -> difference.others().contains(item.code()))
                    .map(item -> item.question().label.french())
                    .toList();
        }
        return new Opening(
                survey,
                rules.state(survey),
                (int) items.stream().filter(item -> !item.isSection()).count(),
                Advice.minutes(items).entrySet().stream()
                        .map(entry -> new Took(Advice.way(entry.getKey()), entry.getValue()))
                        .toList(),
                blockers,
                Advice.on(survey, items),
                changes,
                doubts,
                others,
                trials.of(survey),
                publicUrl.of(trials.address(survey)),
                told(Versions.of(survey)));
    }

    private static Asked asked(Doubt doubt, FormFields form, boolean judged) {
        String said = form.first(doubt.field());
        boolean open = !said.equals(SAME) && !said.equals(ELSE);
        return new Asked(
                doubt,
                said,
                judged && open ? "Dites si « " + doubt.after() + " » corrige les mots ou demande autre chose." : "");
    }

    private static List<Told> told(Versions versions) {
        List<Told> told = new ArrayList<>();
        for (int at = 1; at < versions.all().size(); at++) {
            Versions.Version version = versions.all().get(at);
            told.add(new Told(
                    version,
                    VersionChange.between(versions.all().get(at - 1), version).stream()
                            .map(VersionChange::inFrench)
                            .toList()));
        }
        return told;
    }

    private Response to(Survey survey) {
        return Answers.seeOther(address(survey));
    }

    private String address(Survey survey) {
        return "/" + contract.slug() + "/bureau/enquetes/" + survey.slug;
    }

    private Survey survey(String slug) {
        return Survey.made(contract.get(), slug).orElseThrow(NotFoundException::new);
    }
}
