package fr.portevoix.walk;

import com.fasterxml.jackson.annotation.JsonInclude;
import fr.portevoix.account.Open;
import fr.portevoix.shared.web.Listing;
import fr.portevoix.territory.CurrentContract;
import fr.portevoix.territory.Ground;
import fr.portevoix.walk.observe.ObservationKind;
import fr.portevoix.walk.observe.PublicObservation;
import fr.portevoix.walk.route.Spot;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

/** Announced walks for programmes: when and where, the way, the stops. */
@Path("/api/v1/contracts/{contract}/walks")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Walks")
@Open
public class WalkApi {
    @Inject
    CurrentContract contract;

    @Inject
    WalkRules rules;

    /** A walk as it is announced. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Brief(
            UUID id,
            String slug,
            String consultation,
            WalkState state,
            String title,
            LocalDate day,
            LocalTime from,
            LocalTime until,
            String place,
            String access,
            List<String> quartiers) {}

    /** A line as GeoJSON writes it; longitude first. */
    public record LineString(String type, List<double[]> coordinates) {}

    /** Where a walk stands still; the place is null where nobody put it on the map. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record At(int number, String name, List<String> prompts, double[] coordinates) {}

    /** A theme and the code of the objective that it leads to. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Theme(String label, String node) {}

    /** A published observation. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Said(
            int number,
            ObservationKind kind,
            String theme,
            Integer stop,
            double[] coordinates,
            String words,
            String language) {}

    /** A walk whole. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Whole(
            Brief walk,
            List<String> prompts,
            List<Theme> themes,
            List<String> grid,
            LineString route,
            List<At> stops,
            List<Said> observations) {}

    /** The announced walks. */
    @GET
    @Operation(summary = "The announced walks of a contract, the latest first")
    public Listing<Brief> walks() {
        return Listing.whole(Walk.of(contract.get()).stream()
                .filter(walk -> walk.announced)
                .map(this::brief)
                .toList());
    }

    /** One walk. */
    @GET
    @Path("{walk}")
    @Operation(summary = "An announced walk with its way, its stops, its themes and what is rated")
    public Whole walk(@RestPath("walk") String slug) {
        Walk walk =
                Walk.at(contract.get(), slug).filter(found -> found.announced).orElseThrow(NotFoundException::new);
        return new Whole(
                brief(walk),
                walk.questions(),
                WalkTheme.of(walk).stream()
                        .map(theme -> new Theme(theme.label, theme.node == null ? null : theme.node.code))
                        .toList(),
                WalkCriterion.of(walk).stream().map(each -> each.label).toList(),
                walk.way().isEmpty()
                        ? null
                        : new LineString(
                                "LineString",
                                walk.way().spots().stream()
                                        .map(WalkApi::position)
                                        .toList()),
                Stop.of(walk).stream()
                        .map(stop -> new At(stop.position, stop.name, stop.questions(), position(stop.spot())))
                        .toList(),
                PublicObservation.of(walk).stream().map(WalkApi::said).toList());
    }

    private static Said said(PublicObservation each) {
        return new Said(
                each.one().number,
                each.one().kind,
                each.one().theme == null ? null : each.one().theme.label,
                each.one().stop == null ? null : each.one().stop.position,
                position(each.one().spot()),
                each.words(),
                each.one().contribution.language);
    }

    private static double[] position(Spot spot) {
        return spot == null
                ? null
                : new double[] {spot.east() / (double) Ground.UNIT, spot.north() / (double) Ground.UNIT};
    }

    private Brief brief(Walk walk) {
        return new Brief(
                walk.id,
                walk.slug,
                walk.consultation.slug,
                rules.state(walk),
                walk.title,
                walk.heldOn,
                walk.startsAt,
                walk.endsAt,
                walk.place,
                walk.access,
                walk.quartiersInOrder().stream().map(one -> one.slug).toList());
    }
}
