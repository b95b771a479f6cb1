package fr.portevoix.survey;

import fr.portevoix.account.Allowed;
import fr.portevoix.account.Role;
import fr.portevoix.shared.text.Wording;
import fr.portevoix.shared.web.Answers;
import fr.portevoix.shared.web.Errors;
import fr.portevoix.shared.web.Flash;
import fr.portevoix.territory.CurrentContract;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.inject.Inject;
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
import java.util.List;
import org.jboss.resteasy.reactive.RestForm;

/** Where the questions of a survey are written and ordered. */
@Path("/{contract}/bureau/enquetes/{survey}")
@Allowed({Role.FACILITATOR, Role.ADMINISTRATOR})
@Produces(MediaType.TEXT_HTML)
public class QuestionDesk {
    @Inject
    CurrentContract contract;

    @Inject
    EditSurvey editSurvey;

    @Inject
    Flash flash;

    @CheckedTemplate(basePath = "survey")
    record deskQuestion(
            Survey survey,
            Question question,
            QuestionForm form,
            Errors errors,
            boolean answered,
            RuleRows when,
            String whenWords,
            RuleRows accept,
            String acceptWords)
            implements TemplateInstance {}

    /** Adds a question. */
    @POST
    @Path("questions")
    public Response add(@PathParam("survey") String slug, @RestForm String kind) {
        Survey survey = survey(slug);
        if (kind == null || !Item.kinds().contains(kind)) {
            throw new NotFoundException();
        }
        if (editSurvey.isFixed(survey)) {
            return refuse(survey);
        }
        return Answers.seeOther(address(survey) + "/questions/" + editSurvey.add(survey, kind).code);
    }

    /** One question to edit. */
    @GET
    @Path("questions/{question}")
    public TemplateInstance question(@PathParam("survey") String slug, @PathParam("question") String code) {
        Question question = question(survey(slug), code);
        return page(question, QuestionForm.of(Item.of(question)), null, Errors.none());
    }

    /** Saves it. */
    @POST
    @Path("questions/{question}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response save(
            @PathParam("survey") String slug,
            @PathParam("question") String code,
            MultivaluedMap<String, String> fields) {
        Survey survey = survey(slug);
        Question question = question(survey, code);
        QuestionForm form = new QuestionForm(new FormFields(fields));
        Errors errors = editSurvey.save(question, form);
        if (errors.isAny()) {
            return Answers.mend(page(question, form, form.fields(), errors));
        }
        flash.say("La question est enregistrée.");
        return Answers.seeOther(address(survey));
    }

    /** Moves it one place, or to the place where it was dropped. */
    @POST
    @Path("questions/{question}/deplacer")
    public Response move(
            @PathParam("survey") String slug,
            @PathParam("question") String code,
            @RestForm String sens,
            @RestForm String place) {
        Survey survey = survey(slug);
        Question question = question(survey, code);
        if (editSurvey.isFixed(survey)) {
            return refuse(survey);
        }
        if (place != null && place.matches("\\d{1,4}")) {
            editSurvey.place(question, Integer.parseInt(place));
            return Answers.seeOther(address(survey) + "#question-" + question.code);
        }
        boolean up = "haut".equals(sens);
        editSurvey.move(question, up);
        return Answers.seeOther(address(survey) + "#" + button(survey, question, up) + "-" + question.code);
    }

    /** Which button has the focus next: the same one, so that it can be pressed again, or the other one at either end. */
    private static String button(Survey survey, Question moved, boolean up) {
        List<String> codes =
                Question.of(survey).stream().map(question -> question.code).toList();
        int at = codes.indexOf(moved.code);
        return at == 0 ? "bas" : up || at == codes.size() - 1 ? "haut" : "bas";
    }

    /** Makes a second one like it. */
    @POST
    @Path("questions/{question}/dupliquer")
    public Response duplicate(@PathParam("survey") String slug, @PathParam("question") String code) {
        Survey survey = survey(slug);
        Question question = question(survey, code);
        if (editSurvey.isFixed(survey)) {
            return refuse(survey);
        }
        return Answers.seeOther(address(survey) + "/questions/" + editSurvey.duplicate(question).code);
    }

    /** Deletes it. */
    @POST
    @Path("questions/{question}/supprimer")
    public Response delete(@PathParam("survey") String slug, @PathParam("question") String code) {
        Survey survey = survey(slug);
        Question question = question(survey, code);
        if (editSurvey.isFixed(survey)) {
            return refuse(survey);
        }
        editSurvey.delete(question);
        flash.say("La question est supprimée.");
        return Answers.seeOther(address(survey));
    }

    private Response refuse(Survey survey) {
        flash.say(EditSurvey.ANSWERED);
        return Answers.seeOther(address(survey));
    }

    private TemplateInstance page(Question question, QuestionForm form, FormFields typed, Errors errors) {
        RuleWords words = new RuleWords(Questionnaire.of(question.survey), Wording.FRENCH);
        RuleRows when = RuleEditing.when(question, typed);
        RuleRows accept = RuleEditing.accept(question, typed);
        return new deskQuestion(
                question.survey,
                question,
                form,
                errors,
                editSurvey.isFixed(question.survey),
                when,
                when.before() == null ? "" : words.onlyIf(when.before()),
                accept,
                accept.before() == null ? "" : words.condition(accept.before()));
    }

    private String address(Survey survey) {
        return "/" + contract.slug() + "/bureau/enquetes/" + survey.slug;
    }

    private static Question question(Survey survey, String code) {
        return Question.of(survey).stream()
                .filter(each -> each.code.equals(code))
                .findFirst()
                .orElseThrow(NotFoundException::new);
    }

    private Survey survey(String slug) {
        return Survey.made(contract.get(), slug).orElseThrow(NotFoundException::new);
    }
}
