package fr.portevoix.contribution;

import fr.portevoix.account.Open;
import fr.portevoix.shared.web.Listing;
import fr.portevoix.territory.CurrentContract;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The published consultations of a contract, for programmes. */
@Path("/api/v1/contracts/{contract}/consultations")
@Open
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Consultations")
public class ConsultationApi {
    @Inject
    CurrentContract contract;

    @Inject
    Clock clock;

    /** A consultation; texts by language. */
    public record View(
            UUID id,
            String slug,
            Map<String, String> title,
            Map<String, String> presentation,
            ParticipationLevel level,
            Map<String, String> openToChange,
            Map<String, String> whoDecides,
            LocalDate opensOn,
            LocalDate closesOn,
            ConsultationState state) {}

    /** The consultations, the latest first. */
    @GET
    @Operation(summary = "The published consultations of the contract")
    public Listing<View> list() {
        LocalDate today = LocalDate.now(clock);
        List<Consultation> published =
                Consultation.list("contract = ?1 and published = true order by opensOn desc, slug", contract.get());
        return Listing.whole(published.stream()
                .map(one -> new View(
                        one.id,
                        one.slug,
                        texts(one.title),
                        texts(one.presentation),
                        one.level,
                        texts(one.openToChange),
                        texts(one.whoDecides),
                        one.opensOn,
                        one.closesOn,
                        ConsultationState.of(one, today)))
                .toList());
    }

    private static Map<String, String> texts(fr.portevoix.shared.text.Wording wording) {
        return wording == null ? Map.of() : wording.texts();
    }
}
