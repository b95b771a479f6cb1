package fr.portevoix.territory;

import com.fasterxml.jackson.databind.JsonNode;
import fr.portevoix.account.Open;
import fr.portevoix.shared.web.Listing;
import fr.portevoix.shared.web.Problem;
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
import org.jboss.resteasy.reactive.RestQuery;

/** Contracts and their quartiers, for programmes. */
@Path("/api/v1/contracts")
@Open
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Territory")
public class TerritoryApi {
    static final String GEO_JSON = "application/geo+json";

    @Inject
    CurrentContract contract;

    @Inject
    Clock clock;

    /** A contract as programmes see it. */
    public record ContractView(
            UUID id, String slug, String name, String territory, LocalDate startsOn, LocalDate endsOn) {
        static ContractView of(Contract contract) {
            return new ContractView(
                    contract.id, contract.slug, contract.name, contract.territory, contract.startsOn, contract.endsOn);
        }
    }

    /** A quartier as programmes see it. */
    public record QuartierView(
            UUID id, String slug, String name, QuartierKind kind, List<String> communes, List<CodeView> codes) {
        static QuartierView of(Quartier quartier) {
            return new QuartierView(
                    quartier.id,
                    quartier.slug,
                    quartier.name,
                    quartier.kind,
                    quartier.communes.stream()
                            .map(commune -> commune.name)
                            .sorted()
                            .toList(),
                    QuartierCode.of(quartier).stream()
                            .map(code -> new CodeView(code.code, code.validFrom, code.validUntil))
                            .toList());
        }
    }

    /** An official code and when it was in force. */
    public record CodeView(String code, LocalDate validFrom, LocalDate validUntil) {}

    /** The contracts of this instance, by slug. */
    @GET
    @Operation(summary = "List the contracts")
    public Listing<ContractView> contracts(@RestQuery Integer limit, @RestQuery String after) {
        int size = Listing.limit(limit);
        List<Contract> found = Contract.<Contract>find("slug > ?1 order by slug", after == null ? "" : after)
                .page(0, size + 1)
                .list();
        return Listing.of(found, size, one -> one.slug).map(ContractView::of);
    }

    /** One contract. */
    @GET
    @Path("{contract}")
    @Operation(summary = "Read a contract")
    public ContractView contract() {
        return ContractView.of(contract.get());
    }

    /** The quartiers of a contract, by slug. */
    @GET
    @Path("{contract}/quartiers")
    @Operation(
            summary = "List the quartiers; as GeoJSON with their perimeters on a day by Accept: application/geo+json")
    public Listing<QuartierView> quartiers(@RestQuery Integer limit, @RestQuery String after) {
        int size = Listing.limit(limit);
        List<Quartier> found = Quartier.<Quartier>find(
                        "contract = ?1 and slug > ?2 order by slug", contract.get(), after == null ? "" : after)
                .page(0, size + 1)
                .list();
        return Listing.of(found, size, one -> one.slug).map(QuartierView::of);
    }

    /** The quartiers with the perimeters in force on a day, today unless told otherwise. */
    @GET
    @Path("{contract}/quartiers")
    @Produces(GEO_JSON)
    @Operation(hidden = true)
    public String quartiersOnMap(@RestQuery String on) {
        JsonNode collection =
                PerimetersAsGeoJson.of(Quartier.of(contract.get()), Perimeter.inForce(contract.get(), day(on)));
        return collection.toString();
    }

    private LocalDate day(String on) {
        if (on == null || on.isBlank()) {
            return LocalDate.now(clock);
        }
        return DayField.read(on)
                .orElseThrow(() -> Problem.of(422, "The parameter on must be a date such as 2024-01-31.")
                        .exception());
    }
}
