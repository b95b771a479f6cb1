package fr.portevoix.council.ballot;

import fr.portevoix.account.Open;
import fr.portevoix.council.CurrentMember;
import fr.portevoix.council.Majority;
import fr.portevoix.shared.web.Listing;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

/** The counted ballots of a council for programmes, as far as everybody reads their results; who voted what is nowhere. */
@Path("/api/v1/contracts/{contract}/councils/{body}/ballots")
@Open
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Councils")
public class BallotApi {
    @Inject
    CurrentMember seat;

    @Inject
    ReadResult readResult;

    /**
     * A counted ballot.
     *
     * @param needed how many had to take part
     * @param outcome what became of it, such as ADOPTED, OBJECTIONS or NO_QUORUM
     * @param options what was voted on, in the order of the result
     */
    public record View(
            UUID id,
            String slug,
            String question,
            Method method,
            boolean secret,
            int round,
            Majority majority,
            Instant openedAt,
            Instant closedAt,
            int seats,
            int took,
            int needed,
            boolean quorumReached,
            String outcome,
            boolean adopted,
            List<Option> options,
            String address) {}

    /**
     * One thing that was voted on.
     *
     * @param rank its place by majority judgment, null elsewhere
     * @param grade its majority grade, null elsewhere
     */
    public record Option(String label, Integer rank, String grade, List<Count> counts) {}

    /** How many gave an answer or a grade. */
    public record Count(String answer, int count) {}

    /** The latest first. */
    @GET
    @Operation(summary = "The results of a council's ballots")
    public Listing<View> all() {
        return Listing.whole(Ballot.<Ballot>list(
                        "body = ?1 and closedAt is not null and shown = true order by closedAt desc, question",
                        seat.body())
                .stream()
                .map(this::view)
                .toList());
    }

    /** One of them. */
    @GET
    @Path("{ballot}")
    @Operation(summary = "The result of one ballot")
    public View one(@RestPath("ballot") String slug) {
        return Ballot.at(seat.body(), slug)
                .filter(ballot -> ballot.closedAt != null && ballot.shown)
                .map(this::view)
                .orElseThrow(NotFoundException::new);
    }

    private View view(Ballot ballot) {
        BallotResult result = readResult.of(ballot);
        return new View(
                ballot.id,
                ballot.slug,
                ballot.question,
                ballot.method,
                ballot.secret,
                ballot.round,
                ballot.majority,
                ballot.openedAt,
                ballot.closedAt,
                result.seats(),
                result.took(),
                result.needed(),
                result.isQuorum(),
                result.outcome(),
                result.isAdopted(),
                options(result),
                ballot.result());
    }

    private static List<Option> options(BallotResult result) {
        if (result.ballot().method != Method.MAJORITY_JUDGMENT) {
            return List.of(new Option(
                    result.ballot().question,
                    null,
                    null,
                    result.bars().stream()
                            .map(bar -> new Count(bar.code(), bar.count()))
                            .toList()));
        }
        return result.standings().stream()
                .map(standing -> new Option(
                        standing.label(),
                        standing.rank(),
                        standing.grade(),
                        standing.segments().stream()
                                .map(segment -> new Count(segment.grade(), segment.count()))
                                .toList()))
                .toList();
    }
}
