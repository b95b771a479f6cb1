package fr.portevoix.survey;

import fr.portevoix.account.Allowed;
import fr.portevoix.account.Open;
import fr.portevoix.account.Role;
import fr.portevoix.account.SignedIn;
import fr.portevoix.contribution.Channel;
import fr.portevoix.shared.web.Listing;
import fr.portevoix.shared.web.Page;
import fr.portevoix.shared.web.Problem;
import fr.portevoix.survey.abuse.Doorstep;
import fr.portevoix.survey.exchange.ExportChoice;
import fr.portevoix.survey.exchange.ExportResponses;
import fr.portevoix.territory.CurrentContract;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Surveys for programmes: questions to ask, answers to send, responses to analyse. */
@Path("/api/v1/contracts/{contract}/surveys")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Surveys")
public class SurveyApi {
    private static final String NDJSON = "application/x-ndjson";
    private static final int LONGEST_KEY = 200;

    @Inject
    CurrentContract contract;

    @Inject
    SignedIn signedIn;

    @Inject
    Page page;

    @Inject
    SurveyRules rules;

    @Inject
    Doorstep doorstep;

    @Inject
    SubmitResponse submitResponse;

    @Inject
    ExportResponses exportResponses;

    /** The published surveys. */
    @GET
    @Open
    @Operation(summary = "The published surveys of a contract")
    public Listing<SurveyView> surveys() {
        return Listing.whole(Survey.<Survey>list(
                        "from Survey s join fetch s.consultation where s.contract = ?1 and s.published order by s.slug",
                        contract.get())
                .stream()
                .map(survey -> SurveyView.brief(survey, rules.state(survey)))
                .toList());
    }

    /** A survey with its questions. */
    @GET
    @Path("{survey}")
    @Open
    @Operation(summary = "A survey with its questions, in every language that they have")
    public SurveyView survey(@PathParam("survey") String slug) {
        Survey survey = published(slug);
        return SurveyView.whole(Questionnaire.of(survey), rules.state(survey));
    }

    /** Takes a response. */
    @POST
    @Path("{survey}/responses")
    @Consumes(MediaType.APPLICATION_JSON)
    @Open
    @Operation(summary = "Send a response; the same key with the same answers gives the same receipt again")
    public Response answer(
            @PathParam("survey") String slug,
            @Parameter(required = true) @HeaderParam("Idempotency-Key") String key,
            String body) {
        if (key == null || key.isBlank() || key.length() > LONGEST_KEY) {
            throw Problem.of(400, "An Idempotency-Key header of 1 to " + LONGEST_KEY + " characters is needed.")
                    .exception();
        }
        SentResponse sent = SentResponse.read(body, page.getLanguage());
        boolean entered = sent.channel() != Channel.ONLINE;
        if (entered) {
            requireFacilitator();
        }
        Survey survey = entered ? any(slug) : published(slug);
        Submission.Arrival arrival = entered
                ? Submission.Arrival.entered(sent.channel(), sent.language(), null, signedIn.person().id)
                : Submission.Arrival.online(sent.language()).flagged(doorstep.lookAtProgramme(survey.id));
        return answer(submitResponse.submit(new Submission(survey.id, key, sent.answers(), arrival, sent.version())));
    }

    /** Every response, in one row or line each. */
    @GET
    @Path("{survey}/responses")
    @Allowed({Role.FACILITATOR, Role.ADMINISTRATOR})
    @Produces({"text/csv", NDJSON})
    @Operation(summary = "Every response as CSV or NDJSON; words that are with the referent stay empty")
    public Response responses(
            @PathParam("survey") String slug,
            @HeaderParam(HttpHeaders.ACCEPT) String accept,
            @Parameter(description = "words of answers in place of codes, in CSV") @QueryParam("labels") boolean labels,
            @Parameter(description = "responses sent to try the survey out, too") @QueryParam("trials")
                    boolean trials) {
        Questionnaire questionnaire = Questionnaire.ofAllVersions(any(slug));
        boolean lines = accept != null && accept.contains(NDJSON);
        StreamingOutput rows = lines
                ? exportResponses.asLines(questionnaire, trials)
                : exportResponses.asCsv(questionnaire, new ExportChoice(labels, trials), false);
        return Response.ok(rows, lines ? NDJSON : "text/csv; charset=utf-8")
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        "attachment; filename=\"" + slug + (lines ? ".ndjson\"" : ".csv\""))
                .build();
    }

    private static Response answer(Outcome outcome) {
        if (outcome instanceof Outcome.Received received) {
            return Response.status(received.again() ? 200 : 201)
                    .entity(Map.of("receipt", received.receipt().toString()))
                    .build();
        }
        if (outcome instanceof Outcome.Refused refused) {
            throw Problem.flaws(refused.errors()).exception();
        }
        if (outcome instanceof Outcome.NotInvited || outcome instanceof Outcome.LinkUsed) {
            throw Problem.of(422, "This survey is answered by invitation, on the page that each link opens.")
                    .exception();
        }
        throw outcome instanceof Outcome.NotOpen closed
                ? Problem.of(422, "The survey takes no answers now: " + closed.state() + ".")
                        .exception()
                : Problem.of(422, "Other answers were already sent under this Idempotency-Key.")
                        .exception();
    }

    private void requireFacilitator() {
        if (!signedIn.isPresent()) {
            throw Problem.of(401, "Only a facilitator may name another channel than ONLINE.")
                    .exception();
        }
        if (!signedIn.may(List.of(Role.FACILITATOR, Role.ADMINISTRATOR), contract.get().id)) {
            throw Problem.of(403, "Only a facilitator may name another channel than ONLINE.")
                    .exception();
        }
    }

    private Survey published(String slug) {
        return Survey.at(contract.get(), slug).filter(rules::isPublic).orElseThrow(NotFoundException::new);
    }

    private Survey any(String slug) {
        return Survey.at(contract.get(), slug).orElseThrow(NotFoundException::new);
    }
}
