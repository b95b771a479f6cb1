package fr.portevoix.action;

import fr.portevoix.account.Open;
import fr.portevoix.shared.web.Page;
import fr.portevoix.territory.Contract;
import fr.portevoix.territory.CurrentContract;
import fr.portevoix.territory.Quartier;
import io.quarkus.arc.All;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

/** Published action sheets for everybody: the list, one sheet, where it comes from, what changed, and on paper. */
@Path("/{contract}/fiches")
@Open
@Produces(MediaType.TEXT_HTML)
public class SheetPages {
    private static final String PDF = "application/pdf";
    private static final List<String> STATES = List.of("PLANNED", "UNDER_WAY", "DONE", "DROPPED", "NONE");

    @Inject
    CurrentContract contract;

    @Inject
    PublishedSheets publishedSheets;

    @Inject
    TellOrigin tellOrigin;

    @Inject
    @All
    List<SheetAgendas> agendas;

    @Inject
    @All
    List<SheetDiscussion> discussions;

    @Inject
    Page page;

    /** What the list is narrowed to; each part empty for all. */
    public record Narrowed(String objective, String quartier, String state) {
        /** Whether it is narrowed at all. */
        public boolean isAny() {
            return !(objective + quartier + state).isEmpty();
        }
    }

    /** What the list can be narrowed to. */
    public record Offer(List<SheetContent.Node> objectives, List<Quartier> quartiers, List<String> states) {}

    @CheckedTemplate(basePath = "action")
    record list(Contract contract, List<PublishedSheets.Published> sheets, Narrowed narrowed, Offer offer)
            implements TemplateInstance {}

    @CheckedTemplate(basePath = "action")
    record sheet(
            Contract contract,
            SheetView view,
            OriginView origin,
            String decision,
            List<SheetDiscussion.Discussed> discussed)
            implements TemplateInstance {}

    @CheckedTemplate(basePath = "action")
    record origin(Contract contract, PublishedSheets.Published published, OriginView origin)
            implements TemplateInstance {}

    @CheckedTemplate(basePath = "action")
    record versions(
            Contract contract,
            PublishedSheets.Published published,
            SheetComparison comparison,
            List<ActionSheetVersion> all)
            implements TemplateInstance {}

    /** The published sheets, by objective, quartier and state. */
    @GET
    public TemplateInstance list(@RestQuery String objectif, @RestQuery String quartier, @RestQuery String etat) {
        List<PublishedSheets.Published> all = publishedSheets.of(contract.get());
        Narrowed narrowed = new Narrowed(text(objectif), text(quartier), text(etat));
        List<Quartier> quartiers = Quartier.of(contract.get());
        List<PublishedSheets.Published> found = all.stream()
                .filter(one -> narrowed.objective().isEmpty()
                        || one.content().objectives().stream()
                                .anyMatch(node -> node.code().equals(narrowed.objective())))
                .filter(one -> narrowed.quartier().isEmpty()
                        || quartiers.stream()
                                .filter(each -> each.slug.equals(narrowed.quartier()))
                                .anyMatch(each -> one.content().places().stream()
                                        .anyMatch(place -> place.quartier().equals(each.id))))
                .filter(one -> narrowed.state().isEmpty() || one.state().equals(narrowed.state()))
                .toList();
        Offer offer = new Offer(
                all.stream()
                        .flatMap(one -> one.content().objectives().stream())
                        .distinct()
                        .sorted(Comparator.comparing(SheetContent.Node::code))
                        .toList(),
                quartiers,
                STATES.stream()
                        .filter(state ->
                                all.stream().anyMatch(one -> one.state().equals(state)))
                        .toList());
        return new list(contract.get(), found, narrowed, offer);
    }

    /** One sheet. */
    @GET
    @Path("{sheet}")
    public TemplateInstance sheet(@RestPath String sheet) {
        PublishedSheets.Published published = at(sheet);
        Locale language = Locale.forLanguageTag(page.getLanguage());
        return new sheet(
                contract.get(),
                SheetView.of(contract.get(), published),
                origin(published),
                agendas.stream()
                        .flatMap(room -> room.decision(published.sheet()).stream())
                        .findFirst()
                        .orElse(null),
                discussions.stream()
                        .flatMap(each -> each.of(published.sheet(), language).stream())
                        .toList());
    }

    /** The sheet on paper. */
    @GET
    @Path("{sheet}.pdf")
    @Produces(PDF)
    public Response pdf(@RestPath String sheet) {
        PublishedSheets.Published published = at(sheet);
        byte[] pdf = new PrintedSheet(contract.get(), SheetView.of(contract.get(), published), origin(published))
                .pdf(page.getLanguage());
        return Response.ok(pdf, PDF)
                .header(HttpHeaders.CONTENT_DISPOSITION, "inline; filename=\"" + published.sheet().slug + ".pdf\"")
                .build();
    }

    /** « D’où vient cette fiche ? » */
    @GET
    @Path("{sheet}/origine")
    public TemplateInstance origin(@RestPath String sheet) {
        PublishedSheets.Published published = at(sheet);
        return new origin(contract.get(), published, origin(published));
    }

    /** What changed from one published version to another. */
    @GET
    @Path("{sheet}/versions")
    public TemplateInstance versions(
            @RestPath String sheet, @RestQuery String de, @RestQuery String a, @RestQuery String vue) {
        PublishedSheets.Published published = at(sheet);
        return new versions(
                contract.get(),
                published,
                SheetComparison.inPublic(published.sheet(), de, a, vue),
                ActionSheetVersion.of(published.sheet()).stream()
                        .filter(version -> version.publishedOn != null)
                        .toList());
    }

    /** The photo that proves a step. */
    @GET
    @Path("{sheet}/etapes/{step}.jpg")
    @Produces(DeliveryPhoto.TYPE)
    public Response photo(@RestPath String sheet, @RestPath UUID step) {
        return DeliveryPhoto.at(at(sheet).sheet(), step)
                .map(photo -> photo.answer("max-age=3600"))
                .orElseThrow(NotFoundException::new);
    }

    private PublishedSheets.Published at(String slug) {
        return publishedSheets.at(contract.get(), slug).orElseThrow(NotFoundException::new);
    }

    private OriginView origin(PublishedSheets.Published published) {
        return tellOrigin.of(published.sheet(), Locale.forLanguageTag(page.getLanguage()));
    }

    private static String text(String asked) {
        return asked == null ? "" : asked.strip();
    }
}
