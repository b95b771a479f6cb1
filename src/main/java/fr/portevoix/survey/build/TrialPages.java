package fr.portevoix.survey.build;

import fr.portevoix.account.Open;
import fr.portevoix.shared.web.Answers;
import fr.portevoix.shared.web.Errors;
import fr.portevoix.shared.web.FormKey;
import fr.portevoix.shared.web.Page;
import fr.portevoix.shared.web.Sentences;
import fr.portevoix.survey.FormFields;
import fr.portevoix.survey.FormPage;
import fr.portevoix.survey.Outcome;
import fr.portevoix.survey.Questionnaire;
import fr.portevoix.survey.Submission;
import fr.portevoix.survey.SubmitResponse;
import fr.portevoix.survey.Survey;
import fr.portevoix.survey.SurveyMessages;
import fr.portevoix.survey.SurveyRules;
import fr.portevoix.survey.SurveyState;
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
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;

/** The real form of a survey that is a draft or open, for whoever was given its address to try it: nothing counts. */
@Path("/{contract}/enquetes/{survey}/essai/{code}")
@Open
@Produces(MediaType.TEXT_HTML)
public class TrialPages {
    /** Stands where a receipt's number would. */
    private static final String NO_RECEIPT = "ESSAI";

    @Inject
    CurrentContract contract;

    @Inject
    Page page;

    @Inject
    SurveyRules rules;

    @Inject
    Trials trials;

    @Inject
    SubmitResponse submitResponse;

    @CheckedTemplate(basePath = "survey/build")
    record trial(FormPage page, String address) implements TemplateInstance {}

    @CheckedTemplate(basePath = "survey/build")
    record tried(Survey survey, String address) implements TemplateInstance {}

    /** The form. */
    @GET
    public Response form(@PathParam("survey") String slug, @PathParam("code") String code) {
        Survey survey = survey(slug, code);
        return kept(shown(Questionnaire.of(survey), FormKey.fresh(), FormFields.EMPTY, Errors.none(), ""));
    }

    /** Takes a trial. */
    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response answer(
            @PathParam("survey") String slug, @PathParam("code") String code, MultivaluedMap<String, String> fields) {
        Survey survey = survey(slug, code);
        FormFields form = new FormFields(fields);
        Questionnaire asked = Questionnaire.of(survey);
        String key = form.first("cle");
        if (!FormKey.isOurs(key)) {
            String notice =
                    Sentences.in(SurveyMessages.class, page.getLanguage()).incomplete();
            return Answers.mend(shown(asked, FormKey.fresh(), form, Errors.none(), notice));
        }
        Outcome outcome = submitResponse.submit(new Submission(
                survey.id,
                key,
                asked.fromForm(form),
                Submission.Arrival.online(page.getLanguage()).asTrial()));
        if (outcome instanceof Outcome.Received) {
            return Answers.seeOther(trials.address(survey) + "/" + NO_RECEIPT);
        }
        if (outcome instanceof Outcome.Refused refused) {
            return Answers.mend(shown(asked, key, form, refused.errors(), ""));
        }
        String notice = Sentences.in(SurveyMessages.class, page.getLanguage()).otherWords();
        return Answers.mend(shown(asked, FormKey.fresh(), form, Errors.none(), notice));
    }

    /** What is shown in the place of a receipt. */
    @GET
    @Path(NO_RECEIPT)
    public Response tried(@PathParam("survey") String slug, @PathParam("code") String code) {
        Survey survey = survey(slug, code);
        return kept(new tried(survey, trials.address(survey)));
    }

    private TemplateInstance shown(Questionnaire asked, String key, FormFields form, Errors errors, String notice) {
        return new trial(
                new FormPage(asked, SurveyState.OPEN, page.getLanguage(), key, form, errors, notice, false),
                trials.address(asked.survey()));
    }

    private static Response kept(TemplateInstance page) {
        return Response.ok(page).header(HttpHeaders.CACHE_CONTROL, "no-store").build();
    }

    private Survey survey(String slug, String code) {
        return Survey.made(contract.get(), slug)
                .filter(survey -> trials.fits(survey, code))
                .filter(survey -> rules.state(survey) != SurveyState.CLOSED)
                .orElseThrow(NotFoundException::new);
    }
}
