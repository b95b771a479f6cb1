package fr.portevoix.council.opinion;

import fr.portevoix.account.Open;
import fr.portevoix.council.CurrentMember;
import fr.portevoix.shared.web.Listing;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

/** A council's published opinions for programmes, with the committee's answer to each condition. */
@Path("/api/v1/contracts/{contract}/councils/{body}/opinions")
@Open
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Councils")
public class OpinionApi {
    @Inject
    CurrentMember seat;

    /**
     * A published opinion.
     *
     * @param sheet the slug of the action sheet that it is about, null while residents may not read it
     * @param answer the committee's words on the whole, null until it answers or where it only answers point by point
     * @param result where the council's vote is read, null where only the council reads it
     */
    public record View(
            UUID id,
            String slug,
            String title,
            Sense sense,
            String words,
            String sheet,
            int version,
            LocalDate publishedOn,
            List<Condition> conditions,
            String answer,
            LocalDate answeredOn,
            String result,
            String address) {}

    /** A condition; what the committee makes of it and why are null until it answers. */
    public record Condition(String words, Followed answer, String reason) {}

    /** The latest first. */
    @GET
    @Operation(summary = "The published opinions of a council")
    public Listing<View> all() {
        return Listing.whole(Opinion.of(seat.body()).stream()
                .filter(Opinion::isPublished)
                .map(OpinionApi::view)
                .toList());
    }

    /** One of them. */
    @GET
    @Path("{opinion}")
    @Operation(summary = "One published opinion of a council")
    public View one(@RestPath("opinion") String slug) {
        return Opinion.at(seat.body(), slug)
                .filter(Opinion::isPublished)
                .map(OpinionApi::view)
                .orElseThrow(NotFoundException::new);
    }

    private static View view(Opinion opinion) {
        return new View(
                opinion.id,
                opinion.slug,
                opinion.title,
                opinion.sense,
                opinion.words,
                opinion.version
                        .sheet
                        .shown()
                        .map(shown -> opinion.version.sheet.slug)
                        .orElse(null),
                opinion.version.number,
                opinion.publishedOn,
                opinion.conditions().stream()
                        .map(each -> new Condition(
                                each.words,
                                opinion.isAnswered() ? each.answer : null,
                                opinion.isAnswered() ? each.reason : null))
                        .toList(),
                opinion.answer,
                opinion.answeredOn,
                opinion.ballot != null && opinion.ballot.shown ? opinion.ballot.result() : null,
                opinion.address());
    }
}
