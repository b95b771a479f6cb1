package fr.portevoix.survey.call;

import com.fasterxml.jackson.databind.JsonNode;
import fr.portevoix.account.Allowed;
import fr.portevoix.account.Role;
import fr.portevoix.account.ScopeKind;
import fr.portevoix.account.SignedIn;
import fr.portevoix.contribution.Channel;
import fr.portevoix.contribution.ReceiptNumber;
import fr.portevoix.shared.web.Answers;
import fr.portevoix.shared.web.Errors;
import fr.portevoix.shared.web.Flash;
import fr.portevoix.shared.web.Sentences;
import fr.portevoix.survey.FormFields;
import fr.portevoix.survey.FormPage;
import fr.portevoix.survey.Outcome;
import fr.portevoix.survey.Questionnaire;
import fr.portevoix.survey.Submission;
import fr.portevoix.survey.SubmitResponse;
import fr.portevoix.survey.SurveyConfig;
import fr.portevoix.survey.SurveyMessages;
import fr.portevoix.survey.SurveyRules;
import fr.portevoix.survey.SurveyState;
import fr.portevoix.survey.Versions;
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
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestForm;

/** Where an interviewer calls one person after the other, on one screen and by keyboard. */
@Path("/{contract}/bureau/appels/{list}")
@Allowed(
        value = {Role.FACILITATOR, Role.ADMINISTRATOR},
        within = @Allowed.Within(role = Role.INTERVIEWER, scope = ScopeKind.CALL_LIST, parameter = "list"))
@Produces(MediaType.TEXT_HTML)
public class ConsoleDesk {
    @Inject
    CurrentContract contract;

    @Inject
    SignedIn signedIn;

    @Inject
    CallPool pool;

    @Inject
    CallBatch batch;

    @Inject
    EndCall endCall;

    @Inject
    SubmitResponse submitResponse;

    @Inject
    SurveyRules rules;

    @Inject
    SurveyConfig surveys;

    @Inject
    Clock clock;

    @Inject
    Flash flash;

    @PathParam("list")
    String id;

    @CheckedTemplate(basePath = "survey/call")
    record console(ConsolePage page) implements TemplateInstance {}

    /** Whom this interviewer calls now, or a button to begin. */
    @GET
    public TemplateInstance console(@QueryParam("entretien") String language, @QueryParam("recu") String receipt) {
        CallList list = list();
        Caller caller = caller(list, pool.current(list.id, me()).orElse(null));
        String shown = language == null && caller != null ? caller.language() : language;
        return page(list, caller, Talk.begun(list.survey, shown), Errors.none(), "", receipt);
    }

    /** Gives the interviewer somebody to call. */
    @POST
    @Path("suivant")
    public Response next() {
        return onward(list(), "");
    }

    /** Gives the call back unmade. */
    @POST
    @Path("pause")
    public Response pause() {
        CallList list = list();
        pool.current(list.id, me()).ifPresent(pool::leave);
        flash.say("Vous êtes en pause : personne n’est à appeler par vous.");
        return Answers.seeOther(list.console());
    }

    /** Ends a call that came to no interview, and goes on to the next. */
    @POST
    @Path("issue")
    public Response end(@RestForm String fiche, @RestForm String issue, @RestForm String quand) {
        CallList list = list();
        UUID entry = id(fiche);
        CallOutcome outcome = CallOutcome.chosen(issue).orElseThrow(NotFoundException::new);
        Appointment agreed = Appointment.read(quand, clock);
        if (outcome == CallOutcome.AGAIN && agreed.isWrong()) {
            Caller caller = caller(list, pool.current(list.id, me()).orElse(null));
            Errors errors = Errors.none().add("quand", "Choisissez un jour et une heure à venir, dans les 60 jours.");
            return Answers.mend(page(list, caller, Talk.begun(list.survey, "fr"), errors, quand, null));
        }
        boolean mine = endCall.without(list, entry, me(), outcome, outcome == CallOutcome.AGAIN ? agreed.at() : null);
        flash.say(
                mine
                        ? outcome.french() + ". " + (outcome.endsAtOnce() ? "Le numéro est effacé." : "C’est noté.")
                        : "Un ou une collègue a repris cet appel entre-temps : rien n’est changé.");
        return onward(list, "");
    }

    /** Stores an interview, says its receipt, and goes on to the next. */
    @POST
    @Path("reponse")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response store(MultivaluedMap<String, String> fields) {
        CallList list = list();
        FormFields form = new FormFields(fields);
        Talk talk = Talk.of(list.survey, form);
        UUID entry = id(form.first("fiche"));
        Caller caller = caller(list, entry);
        if (!talk.read()) {
            Errors errors = Errors.none().add("lu", "Lisez le texte d’information à la personne, puis cochez la case.");
            return Answers.mend(page(list, caller, talk, errors, "", null));
        }
        Questionnaire asked = Questionnaire.of(list.survey, Versions.told(form));
        Map<String, JsonNode> answers = asked.fromForm(form);
        Outcome outcome = submitResponse.submit(new Submission(
                list.survey.id,
                talk.key(),
                answers,
                Submission.Arrival.entered(Channel.PHONE, talk.language(), LocalDate.now(clock), me()),
                asked.version()));
        if (outcome instanceof Outcome.Received received) {
            // Sent again, it was counted already, unless the call is still open here.
            if (!received.again() || pool.isCalling(entry, me())) {
                endCall.withInterview(list, entry, me(), talk.interpreter());
            }
            return onward(list, "?recu=" + received.receipt());
        }
        if (outcome instanceof Outcome.Refused) {
            // Told in the language that the interviewer reads, which may not be the one that is spoken.
            Errors errors = asked.judge(
                            answers,
                            Channel.PHONE,
                            Sentences.in(SurveyMessages.class, talk.shown()),
                            surveys.mostWords())
                    .errors();
            return Answers.mend(page(list, caller, talk, errors, "", null));
        }
        String notice = "Cette page a déjà servi à enregistrer d’autres réponses. Relisez, puis enregistrez celles-ci.";
        return Answers.mend(page(list, caller, talk.again(notice), Errors.none(), "", null));
    }

    private Response onward(CallList list, String query) {
        if (takesCalls(list)) {
            pool.take(list.id, me());
        }
        return Answers.seeOther(list.console() + query);
    }

    private console page(CallList list, Caller caller, Talk talk, Errors errors, String when, String receipt) {
        FormPage form = new FormPage(
                Questionnaire.of(list.survey, Versions.told(talk.fields())),
                SurveyState.OPEN,
                talk.shown(),
                talk.key(),
                talk.fields(),
                errors,
                talk.notice(),
                false);
        String handed = ReceiptNumber.read(receipt).map(ReceiptNumber::toString).orElse("");
        return new console(new ConsolePage(list, takesCalls(list), caller, form, talk, when, handed, interviews(list)));
    }

    private boolean takesCalls(CallList list) {
        return !list.isClosed() && rules.mayAnswer(list.survey);
    }

    private Caller caller(CallList list, UUID entry) {
        return entry == null
                ? null
                : CallEntry.<CallEntry>find(
                                "from CallEntry e left join fetch e.quartier where e.id = ?1 and e.callList = ?2",
                                entry,
                                list)
                        .firstResultOptional()
                        .map(found -> Caller.of(found, clock.getZone()))
                        .orElse(null);
    }

    private long interviews(CallList list) {
        long waiting = batch.of(list.id).stream()
                .filter(each ->
                        each.outcome() == CallOutcome.DONE && each.person().equals(me()))
                .count();
        return waiting + CallTally.of(list, me(), CallOutcome.DONE);
    }

    private static UUID id(String typed) {
        try {
            return UUID.fromString(typed);
        } catch (IllegalArgumentException | NullPointerException none) {
            throw new NotFoundException();
        }
    }

    private UUID me() {
        return signedIn.person().id;
    }

    private CallList list() {
        return CallList.in(contract.get(), id).orElseThrow(NotFoundException::new);
    }
}
