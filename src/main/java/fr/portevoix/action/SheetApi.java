package fr.portevoix.action;

import fr.portevoix.account.Open;
import fr.portevoix.shared.web.Listing;
import fr.portevoix.territory.CurrentContract;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

/** Published action sheets for programmes: what their pages tell, under the same floor. */
@Path("/api/v1/contracts/{contract}/sheets")
@Open
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "sheets")
public class SheetApi {
    @Inject
    CurrentContract contract;

    @Inject
    PublishedSheets publishedSheets;

    /** A sheet in a list. */
    public record ListedSheet(
            UUID id,
            String slug,
            String title,
            int version,
            LocalDate publishedOn,
            String pilot,
            List<String> objectives,
            List<UUID> quartiers,
            DeliveryState state) {
        static ListedSheet of(PublishedSheets.Published one) {
            return new ListedSheet(
                    one.sheet().id,
                    one.sheet().slug,
                    one.version().title,
                    one.version().number,
                    one.version().publishedOn,
                    one.content().pilot(),
                    one.content().objectives().stream()
                            .map(SheetContent.Node::code)
                            .toList(),
                    one.content().places().stream()
                            .map(SheetContent.Place::quartier)
                            .toList(),
                    one.delivery() == null ? null : one.delivery().state);
        }
    }

    /** A version with its whole text. */
    public record VersionView(
            int number,
            LocalDate frozenOn,
            LocalDate publishedOn,
            String note,
            Outcome outcome,
            LocalDate decidedOn,
            String decisionReason,
            SheetContent content) {
        static VersionView of(ActionSheetVersion version) {
            return new VersionView(
                    version.number,
                    version.frozenOn,
                    version.publishedOn,
                    version.note,
                    version.outcome,
                    version.decidedOn,
                    version.decisionReason,
                    version.read());
        }
    }

    /** A step of the delivery. */
    public record StepView(DeliveryState state, LocalDate day, LocalDate due, String reason, String proof) {
        static StepView of(DeliveryStep step) {
            return new StepView(step.state, step.day, step.dueOn, step.reason, step.proofLink);
        }
    }

    /** What an indicator was in a year; amount is null where it is not known. */
    public record MeasureView(String indicator, int year, BigDecimal amount, String source) {
        static MeasureView of(SheetMeasure measure) {
            return new MeasureView(measure.indicator, measure.year, measure.amount, measure.source);
        }
    }

    /** A sheet with its published versions, the latest first, its delivery, its measures and where it comes from. */
    public record WholeSheet(
            ListedSheet sheet,
            List<VersionView> versions,
            List<StepView> delivery,
            List<MeasureView> measures,
            Origins origins,
            LocalDate originsOn) {}

    /** The published sheets of a contract. */
    @GET
    @Operation(summary = "List the published action sheets")
    public Listing<ListedSheet> sheets(@RestQuery Integer limit, @RestQuery String after) {
        int size = Listing.limit(limit);
        List<PublishedSheets.Published> found = publishedSheets.of(contract.get()).stream()
                .sorted(java.util.Comparator.comparing(one -> one.sheet().slug))
                .filter(one -> after == null || one.sheet().slug.compareTo(after) > 0)
                .limit(size + 1L)
                .toList();
        return Listing.of(found, size, (PublishedSheets.Published one) -> one.sheet().slug)
                .map(ListedSheet::of);
    }

    /** One published sheet. */
    @GET
    @Path("{sheet}")
    @Operation(summary = "Read an action sheet with its versions, its delivery, its measures and its origins")
    public WholeSheet sheet(@RestPath String sheet) {
        PublishedSheets.Published found =
                publishedSheets.at(contract.get(), sheet).orElseThrow(NotFoundException::new);
        ActionSheet whole = found.sheet();
        return new WholeSheet(
                ListedSheet.of(found),
                ActionSheetVersion.of(whole).stream()
                        .filter(version -> version.publishedOn != null)
                        .map(VersionView::of)
                        .toList(),
                DeliveryStep.of(whole).stream().map(StepView::of).toList(),
                SheetMeasure.of(whole).stream().map(MeasureView::of).toList(),
                whole.origins == null ? null : SheetJson.read(whole.origins, Origins.class),
                whole.originsOn);
    }
}
