package fr.portevoix.survey.stand;

import fr.portevoix.account.Open;
import fr.portevoix.contribution.Channel;
import fr.portevoix.shared.web.Errors;
import fr.portevoix.shared.web.FormKey;
import fr.portevoix.shared.web.Page;
import fr.portevoix.survey.FormFields;
import fr.portevoix.survey.FormPage;
import fr.portevoix.survey.Outcome;
import fr.portevoix.survey.Questionnaire;
import fr.portevoix.survey.Submission;
import fr.portevoix.survey.SubmitResponse;
import fr.portevoix.survey.Survey;
import fr.portevoix.survey.SurveyRules;
import fr.portevoix.survey.Versions;
import fr.portevoix.survey.abuse.Doorstep;
import fr.portevoix.territory.CurrentContract;
import fr.portevoix.territory.DayField;
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
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The survey as a stand's tablet asks it; what it queued without network comes in here, each answer with its day. */
@Path("/{contract}/enquetes/{survey}/borne/{stand}")
@Open
@Produces(MediaType.TEXT_HTML)
public class KioskPages {
    /** Enough for a busy day at a market. */
    private static final int NUMBERS = 60;

    @Inject
    CurrentContract contract;

    @Inject
    Page page;

    @Inject
    SurveyRules rules;

    @Inject
    Doorstep doorstep;

    @Inject
    SubmitResponse submitResponse;

    @Inject
    Clock clock;

    /** A form's key with the receipt's number that it leads to, for people who answer without network. */
    public record Number(String key, String number) {}

    @CheckedTemplate(basePath = "survey/stand")
    record kiosk(FormPage page, Stand stand) implements TemplateInstance {}

    /** The page of the tablet, in one language; its script asks for each. */
    @GET
    public Response form(@PathParam("survey") String slug, @PathParam("stand") String code) {
        Stand stand = stand(slug, code);
        FormPage shown = new FormPage(
                Questionnaire.of(stand.survey),
                rules.state(stand.survey),
                page.getLanguage(),
                FormKey.fresh(),
                FormFields.EMPTY,
                Errors.none(),
                "",
                false);
        return Response.ok(new kiosk(shown, stand))
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }

    /** Keys with their numbers, so that a receipt can be shown before the answer it stands for has left the tablet. */
    @GET
    @Path("numeros")
    @Produces(MediaType.APPLICATION_JSON)
    public Response numbers(@PathParam("survey") String slug, @PathParam("stand") String code) {
        Stand stand = stand(slug, code);
        List<Number> numbers = Stream.generate(FormKey::fresh)
                .limit(NUMBERS)
                .map(key -> new Number(
                        key, submitResponse.receipt(stand.survey.id, key).toString()))
                .toList();
        return Response.ok(numbers)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }

    /** Takes one person's answers, given today or on the day that the tablet says. */
    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Produces(MediaType.APPLICATION_JSON)
    public Response answer(
            @PathParam("survey") String slug, @PathParam("stand") String code, MultivaluedMap<String, String> fields) {
        Stand stand = stand(slug, code);
        FormFields form = new FormFields(fields);
        String key = form.first("cle");
        if (!FormKey.isOurs(key)) {
            return refused(400, Errors.none());
        }
        Outcome outcome = submitResponse.submit(new Submission(
                stand.survey.id,
                key,
                Questionnaire.of(stand.survey, Versions.told(form)).fromForm(form),
                Submission.Arrival.entered(
                                Channel.FACE_TO_FACE, page.getLanguage(), day(stand, form.first("jour")), null)
                        .from(stand.code)
                        .flagged(doorstep.lookAtStand(stand.survey.id)),
                Versions.told(form)));
        if (outcome instanceof Outcome.Received received) {
            return Response.ok(new Number(key, received.receipt().toString())).build();
        }
        return outcome instanceof Outcome.Refused wrong ? refused(422, wrong.errors()) : refused(409, Errors.none());
    }

    /** A day that the stand was open on; anything else is a clock set wrong, and becomes today. */
    private LocalDate day(Stand stand, String typed) {
        LocalDate today = LocalDate.now(clock);
        return DayField.read(typed)
                .filter(day -> !day.isAfter(today) && !day.isBefore(stand.openedOn))
                .orElse(today);
    }

    private static Response refused(int status, Errors errors) {
        return Response.status(status).entity(Map.of("errors", errors.getAll())).build();
    }

    private Stand stand(String slug, String code) {
        return Survey.at(contract.get(), slug)
                .filter(rules::isPublic)
                .flatMap(survey -> Stand.open(survey, code))
                .orElseThrow(NotFoundException::new);
    }
}
