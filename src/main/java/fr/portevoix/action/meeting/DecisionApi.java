package fr.portevoix.action.meeting;

import fr.portevoix.account.Open;
import fr.portevoix.action.DeliveryState;
import fr.portevoix.action.Outcome;
import fr.portevoix.shared.web.Listing;
import fr.portevoix.territory.CurrentContract;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Published decisions for programmes. */
@Path("/api/v1/contracts/{contract}/decisions")
@Open
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Decisions")
public class DecisionApi {
    @Inject
    CurrentContract contract;

    @Inject
    PublishedDecisions decisions;

    /** A correction: what was wrong, and since when it is right. */
    public record Correction(LocalDate publishedOn, String words) {}

    /** How far the sheet is that was decided on. */
    public record Step(LocalDate day, DeliveryState state, String reason) {}

    /** Something done since, with where one sees it. */
    public record Done(LocalDate day, String words, String address) {}

    /**
     * A decision as it stands today.
     *
     * @param saidAtLeast how many words of residents it answers, in tens from the floor up; null below it
     */
    public record View(
            UUID id,
            String slug,
            String body,
            String meeting,
            LocalDate day,
            String kind,
            UUID subject,
            String version,
            String label,
            Outcome outcome,
            String changes,
            LocalDate deferredUntil,
            String reason,
            String said,
            Long saidAtLeast,
            List<String> quartiers,
            LocalDate publishedOn,
            List<Correction> errata,
            List<Done> since,
            List<Step> delivery,
            String address) {
        static View of(DecisionView view) {
            Decision decision = view.decision();
            Standing standing = view.standing();
            return new View(
                    decision.id,
                    decision.slug,
                    view.meeting().body.name,
                    view.meeting().slug,
                    view.meeting().heldOn,
                    view.item().kind,
                    view.item().subjectId,
                    view.item().version,
                    view.item().label,
                    standing.outcome(),
                    standing.changes(),
                    standing.deferredUntil(),
                    standing.reason(),
                    decision.said,
                    view.saidAtLeast() == 0 ? null : view.saidAtLeast(),
                    view.quartiers().stream().map(each -> each.slug).toList(),
                    decision.publishedOn,
                    view.errata().stream()
                            .map(each -> new Correction(each.publishedOn, each.words))
                            .toList(),
                    view.since().stream()
                            .map(each -> new Done(each.doneOn, each.words, each.address))
                            .toList(),
                    view.delivery().stream()
                            .map(each -> new Step(each.day, each.state, each.reason))
                            .toList(),
                    decision.address());
        }
    }

    /** The decisions, the latest first. */
    @GET
    @Operation(summary = "The published decisions of a contract, as they stand today")
    public Listing<View> list(
            @QueryParam("quartier") String quartier,
            @QueryParam("limit") Integer limit,
            @QueryParam("after") String after) {
        List<View> all = decisions.of(contract.get()).stream()
                .map(View::of)
                .filter(view -> quartier == null || view.quartiers.isEmpty() || view.quartiers.contains(quartier))
                .dropWhile(view -> after != null && !view.slug.equals(after))
                .skip(after == null ? 0 : 1)
                .toList();
        int most = Listing.limit(limit);
        return Listing.of(all.subList(0, Math.min(all.size(), most + 1)), most, View::slug);
    }

    /** One of them. */
    @GET
    @Path("{decision}")
    @Operation(summary = "One published decision, with its errata and what was done since")
    public View one(@PathParam("decision") String slug) {
        return decisions.at(contract.get(), slug).map(View::of).orElseThrow(NotFoundException::new);
    }
}
