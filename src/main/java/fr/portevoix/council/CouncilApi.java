package fr.portevoix.council;

import fr.portevoix.account.Open;
import fr.portevoix.shared.web.Listing;
import fr.portevoix.territory.CurrentContract;
import io.quarkus.arc.All;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Councils for programmes: what everybody may read of them. */
@Path("/api/v1/contracts/{contract}/councils")
@Open
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Councils")
public class CouncilApi {
    @Inject
    CurrentContract contract;

    @Inject
    CurrentMember seat;

    @Inject
    @All
    List<PublicDeliberations> parts;

    @Inject
    Clock clock;

    /** A council: its rules, and how many sit on it today by college; names stand on its page only. */
    public record View(
            UUID id,
            String slug,
            String name,
            String form,
            String opinions,
            List<String> quartiers,
            QuorumKind quorumKind,
            int quorumValue,
            Majority majority,
            int members,
            int observers,
            List<Sitting.College> colleges,
            List<PublicDeliberation> deliberations,
            String address) {}

    /** The councils of the contract that meet today. */
    @GET
    @Operation(summary = "The councils of a contract")
    public Listing<View> all() {
        return Listing.whole(Council.in(contract.get()).stream()
                .filter(council -> council.body.closedOn == null)
                .map(this::view)
                .toList());
    }

    /** One of them. */
    @GET
    @Path("{body}")
    @Operation(summary = "One council")
    public View one() {
        return view(seat.council());
    }

    private View view(Council council) {
        Sitting sitting = Sitting.of(Member.active(council.body, LocalDate.now(clock)));
        return new View(
                council.id,
                council.body.slug,
                council.body.name,
                council.form,
                council.opinions,
                council.body.quartiers.stream().map(each -> each.slug).sorted().toList(),
                council.quorumKind,
                council.quorumValue,
                council.majority,
                sitting.members(),
                sitting.observers(),
                sitting.colleges(),
                parts.stream().flatMap(part -> part.of(council.body).stream()).toList(),
                council.address());
    }
}
