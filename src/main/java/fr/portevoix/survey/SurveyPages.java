package fr.portevoix.survey;

import fr.portevoix.account.Open;
import fr.portevoix.shared.flood.ProofPage;
import fr.portevoix.shared.media.PhotoFields;
import fr.portevoix.shared.web.Answers;
import fr.portevoix.shared.web.Errors;
import fr.portevoix.shared.web.FormKey;
import fr.portevoix.shared.web.KeptPages;
import fr.portevoix.shared.web.Page;
import fr.portevoix.shared.web.Sentences;
import fr.portevoix.survey.abuse.Doorstep;
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
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import org.jboss.resteasy.reactive.server.multipart.MultipartFormDataInput;

/** What residents come for: the surveys of a contract, and the one page on which a survey is answered. */
@Path("/{contract}/enquetes")
@Open
@Produces(MediaType.TEXT_HTML)
public class SurveyPages {
    static final String KEY = "cle";
    static final String INFORMATION = "information";
    /** Set by the buttons that carry a half-filled form into another language, where no script does. */
    private static final String CHANGE_LANGUAGE = "changer";

    @Inject
    CurrentContract contract;

    @Inject
    Page page;

    @Inject
    KeptPages keptPages;

    @Inject
    OpenSurveys openSurveys;

    @Inject
    SurveyRules rules;

    @Inject
    Doorstep doorstep;

    @Inject
    SubmitResponse submitResponse;

    @Inject
    KnownSources knownSources;

    @Inject
    Admission admission;

    @CheckedTemplate(basePath = "survey")
    record list(List<ListedSurvey> surveys) implements TemplateInstance {}

    @CheckedTemplate(basePath = "survey")
    record form(FormPage page) implements TemplateInstance {}

    @CheckedTemplate(basePath = "survey/abuse")
    record proof(ProofPage page) implements TemplateInstance {}

    @CheckedTemplate(basePath = "survey")
    record door(FormPage page) implements TemplateInstance {}

    /** The surveys that are or were open to the public. */
    @GET
    public TemplateInstance list() {
        return new list(
                Survey.<Survey>list("contract = ?1 and published order by closesOn desc", contract.get()).stream()
                        .map(survey -> new ListedSurvey(survey, rules.state(survey), page.getLanguage()))
                        .toList());
    }

    /** The questions, all on one page, with a fresh key: two people on one telephone are two responses. */
    @GET
    @Path("{survey}")
    public Response form(
            @PathParam("survey") String slug,
            @QueryParam(Admission.LINK) String link,
            @QueryParam(KnownSources.FIELD) String source) {
        if (link != null) {
            return throughLink(survey(slug), link);
        }
        return keptPages.answer(
                () -> {
                    Survey survey = survey(slug);
                    String known = knownSources.of(survey, source);
                    FormFields carried = known == null
                            ? FormFields.EMPTY
                            : new FormFields(Map.of(KnownSources.FIELD, List.of(known)));
                    FormPage asked = first(survey, KeptPages.SLOT, carried, "", false);
                    boolean closedDoor = survey.access == SurveyAccess.INVITED && rules.mayAnswer(survey);
                    return closedDoor ? new door(asked) : new form(asked);
                },
                FormKey::fresh);
    }

    /** The page of one invited person; it is not among the pages that are kept, which would hold their secret. */
    private Response throughLink(Survey survey, String link) {
        if (survey.access == SurveyAccess.OPEN || !rules.mayAnswer(survey)) {
            return Answers.seeOther(address(survey));
        }
        SurveyMessages say = Sentences.in(SurveyMessages.class, page.getLanguage());
        Admission.Pass pass = admission.of(survey, link);
        if (!pass.admits()) {
            return Answers.mend(new door(first(survey, "", FormFields.EMPTY, say.linkUnknown(), false)));
        }
        boolean used = admission.isUsed(survey, pass);
        FormFields carried = new FormFields(Map.of(Admission.LINK, List.of(link)));
        return Response.ok(new form(first(survey, FormKey.fresh(), carried, used ? say.linkUsed() : "", used)))
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }

    private FormPage first(Survey survey, String key, FormFields form, String notice, boolean late) {
        return new FormPage(
                Questionnaire.of(survey),
                rules.state(survey),
                page.getLanguage(),
                key,
                form,
                Errors.none(),
                notice,
                late);
    }

    /** Takes the answers and leads to their receipt, or brings the page back with every word. */
    @POST
    @Path("{survey}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response answer(@PathParam("survey") String slug, MultivaluedMap<String, String> fields) {
        Questionnaire questionnaire = openSurveys
                .at(contract.id(), slug)
                .filter(asked -> rules.isPublic(asked.survey()))
                .flatMap(asked -> openSurveys.of(asked.survey().id, Versions.told(new FormFields(fields))))
                .orElseThrow(NotFoundException::new);
        Survey survey = questionnaire.survey();
        FormFields form = new FormFields(fields);
        String key = form.first(KEY);
        SurveyMessages say = Sentences.in(SurveyMessages.class, page.getLanguage());
        SurveyState state = rules.state(survey);
        if (!form.first(CHANGE_LANGUAGE).isEmpty() && FormKey.isOurs(key)) {
            return Response.ok(new form(new FormPage(
                            questionnaire, state, page.getLanguage(), key, form, Errors.none(), "", false)))
                    .header(HttpHeaders.CACHE_CONTROL, "no-store")
                    .build();
        }
        if (!FormKey.isOurs(key)) {
            return Answers.mend(new form(page(questionnaire, state, form, say.incomplete(), false)));
        }
        String poster = knownSources.of(survey, form.first(KnownSources.FIELD));
        Doorstep.Step step = doorstep.look(
                survey.id,
                key,
                poster,
                form.first(ProofPage.PROOF),
                !form.first(ProofPage.WITHOUT).isEmpty());
        if (step.challenge().isPresent()) {
            return Answers.mend(new proof(new ProofPage(
                    address(survey),
                    survey.title.in(page.getLanguage()),
                    fields,
                    step.challenge().get())));
        }
        Outcome outcome = submitResponse.submit(new Submission(
                survey.id,
                key,
                questionnaire.fromForm(form),
                Submission.Arrival.online(page.getLanguage())
                        .through(form.first(Admission.LINK))
                        .told(told(form))
                        .from(poster)
                        .flagged(step.flags()),
                questionnaire.version()));
        if (outcome instanceof Outcome.Received received) {
            return Answers.seeOther("/" + contract.slug() + "/suivi/" + received.receipt());
        }
        if (outcome instanceof Outcome.Refused refused) {
            return Answers.mend(new form(
                    new FormPage(questionnaire, state, page.getLanguage(), key, form, refused.errors(), "", false)));
        }
        boolean again = outcome instanceof Outcome.OtherWords;
        return Answers.mend(new form(page(questionnaire, rules.state(survey), form, notice(outcome, say), !again)));
    }

    private static String notice(Outcome outcome, SurveyMessages say) {
        if (outcome instanceof Outcome.LinkUsed) {
            return say.linkUsed();
        }
        if (outcome instanceof Outcome.NotInvited) {
            return say.linkUnknown();
        }
        return outcome instanceof Outcome.NotOpen ? say.tooLate() : say.otherWords();
    }

    /** The same from a form that brings photos as files, where no script made text of them. */
    @POST
    @Path("{survey}")
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    public Response answerWithFiles(@PathParam("survey") String slug, MultipartFormDataInput sent) {
        return answer(slug, PhotoFields.of(sent, Questionnaire.FIELD));
    }

    /** The version of the information text that the page showed: an offline page may be older than the text in force. */
    private static Integer told(FormFields form) {
        String version = form.first(INFORMATION);
        return version.matches("[1-9]\\d{0,4}") ? Integer.valueOf(version) : null;
    }

    /** Where a survey is answered. */
    static String address(Survey survey) {
        return "/" + survey.contract.slug + "/enquetes/" + survey.slug;
    }

    private FormPage page(
            Questionnaire questionnaire, SurveyState state, FormFields form, String notice, boolean late) {
        return new FormPage(
                questionnaire, state, page.getLanguage(), FormKey.fresh(), form, Errors.none(), notice, late);
    }

    private Survey survey(String slug) {
        return Survey.at(contract.get(), slug).filter(rules::isPublic).orElseThrow(NotFoundException::new);
    }
}
