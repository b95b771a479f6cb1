package fr.portevoix.proposal;

import fr.portevoix.account.Audit;
import fr.portevoix.account.Open;
import fr.portevoix.account.Role;
import fr.portevoix.account.SignedIn;
import fr.portevoix.contribution.Channel;
import fr.portevoix.shared.web.Errors;
import fr.portevoix.shared.web.Page;
import fr.portevoix.shared.web.Problem;
import fr.portevoix.shared.web.Sentences;
import fr.portevoix.territory.CurrentContract;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.media.SchemaProperty;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Where programmes propose in somebody's name: the same rules, the same moderation and the same receipt as on the page. */
@Path("/api/v1/contracts/{contract}/proposals")
@Open
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Proposals")
public class ProposeApi {
    private static final int LONGEST_KEY = 200;

    @Inject
    CurrentContract contract;

    @Inject
    SignedIn signedIn;

    @Inject
    Page page;

    @Inject
    CallRules rules;

    @Inject
    SubmitProposal submitProposal;

    @Inject
    ProposalConfig config;

    @Inject
    Audit audit;

    /** Takes a proposal; nobody reads it before somebody of the team has. */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Propose an action; the same key with the same words gives the same receipt again",
            description = "The proposal is moderated before it is public. call may be left out where one call is open;"
                    + " quartiers are slugs, or [\"tous\"] for all; node is a code of the roadmap in force; photo is a"
                    + " JPEG or PNG in base64. Only a facilitator may name another channel than ONLINE.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            schema =
                                    @Schema(
                                            requiredProperties = {"idea", "quartiers"},
                                            properties = {
                                                @SchemaProperty(name = "call", type = SchemaType.STRING),
                                                @SchemaProperty(name = "need", type = SchemaType.STRING),
                                                @SchemaProperty(name = "idea", type = SchemaType.STRING),
                                                @SchemaProperty(
                                                        name = "quartiers",
                                                        type = SchemaType.ARRAY,
                                                        implementation = String.class),
                                                @SchemaProperty(name = "place", type = SchemaType.STRING),
                                                @SchemaProperty(name = "node", type = SchemaType.STRING),
                                                @SchemaProperty(name = "speaker", type = SchemaType.STRING),
                                                @SchemaProperty(name = "photo", type = SchemaType.STRING),
                                                @SchemaProperty(name = "language", type = SchemaType.STRING),
                                                @SchemaProperty(name = "channel", type = SchemaType.STRING)
                                            })))
    @APIResponse(responseCode = "201", description = "Taken: {\"receipt\": …}")
    @APIResponse(responseCode = "200", description = "Taken before under this key; the same receipt")
    @APIResponse(responseCode = "422", description = "Other words under this key, a call that is not open, or flaws")
    public Response propose(@Parameter(required = true) @HeaderParam("Idempotency-Key") String key, String body) {
        if (key == null || key.isBlank() || key.length() > LONGEST_KEY) {
            throw Problem.of(400, "An Idempotency-Key header of 1 to " + LONGEST_KEY + " characters is needed.")
                    .exception();
        }
        SentProposal sent = SentProposal.read(body, "api " + key, page.getLanguage());
        boolean entered = sent.channel() != Channel.ONLINE;
        if (entered) {
            requireFacilitator();
        }
        ProposalCall call = call(sent.call());
        Errors errors = sent.form()
                .errors(call.contract, Sentences.in(ProposalMessages.class, page.getLanguage()), config.mostWords());
        if (errors.isAny()) {
            throw Problem.flaws(SentProposal.named(errors)).exception();
        }
        Outcome outcome = entered
                ? submitProposal.submit(call.id, sent.form(), sent.channel(), sent.language(), signedIn.person().id)
                : submitProposal.submit(call.id, sent.form(), sent.language());
        if (outcome instanceof Outcome.Received received) {
            if (entered && !received.again()) {
                audit.keep("proposal.enter", call.contract.id, "proposal-call", call.id, null);
            }
            return Response.status(received.again() ? 200 : 201)
                    .entity(Map.of("receipt", received.receipt().toString()))
                    .build();
        }
        throw outcome instanceof Outcome.OtherWords
                ? Problem.of(422, "Other words were already sent under this Idempotency-Key.")
                        .exception()
                : Problem.of(422, "The call takes no proposals now.").exception();
    }

    /** The call of this slug; where none is named, the only one that is open. */
    private ProposalCall call(String slug) {
        if (!slug.isEmpty()) {
            return ProposalCall.at(contract.get(), slug)
                    .filter(found -> found.published)
                    .orElseThrow(() -> Problem.flaws(Errors.none().add("call", "No published call has this slug."))
                            .exception());
        }
        List<ProposalCall> open = ProposalCall.of(contract.get()).stream()
                .filter(found -> found.published && rules.mayPropose(found))
                .toList();
        if (open.size() != 1) {
            throw Problem.flaws(Errors.none().add("call", open.size() + " calls are open: name one by its slug."))
                    .exception();
        }
        return open.get(0);
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
}
