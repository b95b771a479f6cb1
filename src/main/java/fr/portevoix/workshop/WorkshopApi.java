package fr.portevoix.workshop;

import com.fasterxml.jackson.annotation.JsonInclude;
import fr.portevoix.account.Allowed;
import fr.portevoix.account.Open;
import fr.portevoix.account.Role;
import fr.portevoix.account.SignedIn;
import fr.portevoix.contribution.Speaker;
import fr.portevoix.shared.web.Errors;
import fr.portevoix.shared.web.Listing;
import fr.portevoix.shared.web.Problem;
import fr.portevoix.territory.CurrentContract;
import fr.portevoix.territory.Quartier;
import fr.portevoix.workshop.capture.KeepLines;
import fr.portevoix.workshop.capture.Line;
import fr.portevoix.workshop.summary.ComposeSynthesis;
import fr.portevoix.workshop.summary.Synthesis;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

/** Sessions for programmes: what is announced, what was published, lines to take down. */
@Path("/api/v1/contracts/{contract}/workshops")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Workshops")
public class WorkshopApi {
    private static final int LONGEST_KEY = 200;

    @Inject
    CurrentContract contract;

    @Inject
    WorkshopRules rules;

    @Inject
    ComposeSynthesis composeSynthesis;

    @Inject
    KeepLines keepLines;

    @Inject
    SignedIn signedIn;

    /** A session as it is announced. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Brief(
            UUID id,
            String slug,
            String consultation,
            WorkshopKind kind,
            WorkshopState state,
            String title,
            LocalDate day,
            LocalTime from,
            LocalTime until,
            String place,
            String access,
            List<String> quartiers,
            List<String> partners) {}

    /** How many of one public came. */
    public record Heads(String people, int heads) {}

    /** A line that everybody may read. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record PublicLine(int number, Phase phase, String topic, String words, String language, int hearts) {}

    /** A session whole; its lines once it is published. */
    public record Whole(
            Brief session, List<Heads> heads, List<PublicLine> lines, List<Synthesis.Objective> objectives) {}

    /** A line to take down. */
    public record Sent(String phase, String words, String speaker, List<String> quartiers, Integer hearts) {}

    /** The announced and published sessions. */
    @GET
    @Open
    @Operation(summary = "The announced and published sessions of a contract, the latest first")
    public Listing<Brief> workshops() {
        return Listing.whole(Workshop.of(contract.get()).stream()
                .filter(WorkshopRules::isPublic)
                .map(this::brief)
                .toList());
    }

    /** One session. */
    @GET
    @Path("{session}")
    @Open
    @Operation(summary = "A session; once it is published with its lines, topics and objectives")
    public Whole workshop(@RestPath("session") String slug) {
        Workshop workshop = Workshop.at(contract.get(), slug)
                .filter(WorkshopRules::isPublic)
                .orElseThrow(NotFoundException::new);
        Synthesis told = workshop.publishedOn == null ? null : composeSynthesis.published(workshop);
        return new Whole(
                brief(workshop),
                rules.state(workshop) == WorkshopState.PLANNED
                        ? List.of()
                        : WorkshopHead.of(workshop).stream()
                                .map(head -> new Heads(head.people, head.heads))
                                .toList(),
                told == null ? List.of() : lines(told),
                told == null ? List.of() : told.objectives());
    }

    /** Takes a line down. */
    @POST
    @Path("{session}/lines")
    @Consumes(MediaType.APPLICATION_JSON)
    @Allowed({Role.FACILITATOR, Role.ADMINISTRATOR})
    @Operation(summary = "Take a line down; the same key with the same words gives the same line again")
    public Response keep(
            @RestPath("session") String slug,
            @Parameter(required = true) @HeaderParam("Idempotency-Key") String key,
            Sent sent) {
        if (key == null || key.isBlank() || key.length() > LONGEST_KEY) {
            throw Problem.of(400, "An Idempotency-Key header of 1 to " + LONGEST_KEY + " characters is needed.")
                    .exception();
        }
        Workshop workshop = Workshop.at(contract.get(), slug).orElseThrow(NotFoundException::new);
        Line line = line(workshop, sent);
        try {
            KeepLines.Kept kept = keepLines.keep(workshop, line, "api " + key, signedIn.person().id);
            return Response.status(kept.again() ? 200 : 201)
                    .entity(Map.of("number", kept.item().number, "contribution", kept.item().contribution.id))
                    .build();
        } catch (KeepLines.OtherWords otherWords) {
            throw Problem.of(422, "Other words were already sent under this Idempotency-Key.")
                    .exception();
        }
    }

    private Line line(Workshop workshop, Sent sent) {
        Errors errors = Errors.none();
        String words = sent == null ? "" : Line.clean(sent.words());
        if (words.isEmpty() || words.length() > Line.LONGEST) {
            errors.add("words", "Between 1 and " + Line.LONGEST + " characters.");
        }
        Optional<Phase> phase = sent == null ? Optional.empty() : Phase.named(sent.phase());
        if (phase.isEmpty()) {
            errors.add("phase", "One of " + List.of(Phase.values()) + ".");
        }
        Optional<Speaker> speaker = sent == null || sent.speaker() == null
                ? Optional.of(workshop.usualSpeaker)
                : Choice.of(Speaker.class, sent.speaker());
        if (speaker.isEmpty()) {
            errors.add("speaker", "One of " + List.of(Speaker.values()) + ".");
        }
        List<Quartier> about = new ArrayList<>();
        if (sent != null && sent.quartiers() != null) {
            for (String one : sent.quartiers()) {
                Quartier.at(contract.get(), one == null ? "" : one)
                        .ifPresentOrElse(about::add, () -> errors.add("quartiers", "Unknown: " + one));
            }
        }
        int hearts = sent == null || sent.hearts() == null ? 0 : sent.hearts();
        if (hearts < 0 || hearts > WorkshopItem.MOST_HEARTS) {
            errors.add("hearts", "Between 0 and " + WorkshopItem.MOST_HEARTS + ".");
        }
        if (errors.isAny()) {
            throw Problem.flaws(errors).exception();
        }
        return new Line(
                phase.get(),
                words,
                speaker.get(),
                sent.quartiers() == null ? workshop.quartiers : about,
                hearts,
                null,
                null);
    }

    private static List<PublicLine> lines(Synthesis told) {
        return told.phases().stream()
                .flatMap(phase -> phase.groups().stream().flatMap(group -> group.lines().stream()
                        .map(line -> new PublicLine(
                                line.number(),
                                phase.phase(),
                                group.title().isEmpty() ? null : group.title(),
                                line.words(),
                                line.language(),
                                line.hearts()))))
                .toList();
    }

    private Brief brief(Workshop workshop) {
        return new Brief(
                workshop.id,
                workshop.slug,
                workshop.consultation.slug,
                workshop.kind,
                rules.state(workshop),
                workshop.title,
                workshop.heldOn,
                workshop.startsAt,
                workshop.endsAt,
                workshop.place,
                workshop.access,
                workshop.quartiersInOrder().stream().map(one -> one.slug).toList(),
                workshop.partnerNames());
    }
}
