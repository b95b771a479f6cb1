package fr.portevoix.workshop.capture;

import fr.portevoix.account.Allowed;
import fr.portevoix.account.Role;
import fr.portevoix.account.SignedIn;
import fr.portevoix.contribution.Speaker;
import fr.portevoix.shared.web.Answers;
import fr.portevoix.shared.web.Errors;
import fr.portevoix.territory.CurrentContract;
import fr.portevoix.territory.Quartier;
import fr.portevoix.workshop.Phase;
import fr.portevoix.workshop.Workshop;
import fr.portevoix.workshop.WorkshopItem;
import fr.portevoix.workshop.WorkshopPhoto;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriBuilder;
import java.util.List;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

/** Where somebody types while people speak: one line, Enter, the next line. */
@Path("/{contract}/bureau/ateliers/{session}/saisir")
@Allowed({Role.FACILITATOR, Role.ADMINISTRATOR})
@Produces(MediaType.TEXT_HTML)
public class CaptureDesk {
    private static final int SHOWN = 25;

    @Inject
    CurrentContract contract;

    @Inject
    KeepLines keepLines;

    @Inject
    SignedIn signedIn;

    /** The page: the form, the latest lines, the photo to type from. */
    public record CapturePage(
            String here,
            Workshop workshop,
            LineForm form,
            List<WorkshopItem> latest,
            long all,
            List<Quartier> quartiers,
            List<WorkshopPhoto.Brief> photos,
            WorkshopPhoto.Brief photo,
            Errors errors) {
        public List<Phase> phases() {
            return List.of(Phase.values());
        }

        public List<Speaker> speakers() {
            return List.of(Speaker.values());
        }

        /** What the form's address ends with, so that the photo stays beside the next line. */
        public String query() {
            return photo == null ? "" : "?photo=" + photo.id();
        }
    }

    /** What a script is told of a line that was kept. */
    public record Acknowledged(int number, String words, String phase, boolean again) {}

    /** What a script is told of a line that cannot be kept. */
    public record Refused(String why) {}

    @CheckedTemplate(basePath = "workshop/capture")
    record capture(CapturePage page) implements TemplateInstance {}

    /** The form, as the line before was typed. */
    @GET
    public TemplateInstance form(
            @RestPath("session") String slug,
            @RestQuery String phase,
            @RestQuery String voix,
            @RestQuery List<String> quartier,
            @RestQuery UUID photo) {
        Workshop workshop = find(slug);
        LineForm form = LineForm.next(workshop);
        if (Phase.named(phase).isPresent()) {
            form.phase = phase;
            form.voix = voix == null ? form.voix : voix;
            form.quartier = voix == null ? form.quartier : quartier;
        }
        return page(workshop, form, photo, Errors.none());
    }

    /** Keeps a line and comes back for the next. */
    @POST
    public Response keep(@RestPath("session") String slug, @RestQuery UUID photo, @BeanParam LineForm form) {
        Workshop workshop = find(slug);
        Errors errors = form.errors(contract.get());
        if (errors.isEmpty()) {
            try {
                keepLines.keep(workshop, form.line(contract.get()), form.cle, signedIn.person().id);
                return Answers.seeOther(next(slug, photo, form));
            } catch (KeepLines.OtherWords otherWords) {
                errors.add(
                        "texte",
                        "D’autres mots ont déjà été enregistrés depuis cette page. Enregistrez ceux-ci aussi\u00a0?");
            }
        }
        form.cle = UUID.randomUUID().toString();
        return Answers.mend(page(workshop, form, photo, errors));
    }

    /** The same for the page's script, which keeps every line on the device until this answers. */
    @POST
    @Path("ligne")
    @Produces(MediaType.APPLICATION_JSON)
    public Response keepOne(@RestPath("session") String slug, @BeanParam LineForm form) {
        Workshop workshop = find(slug);
        Errors errors = form.errors(contract.get());
        if (errors.isAny()) {
            return refused(errors.getAll().values().iterator().next());
        }
        try {
            KeepLines.Kept kept = keepLines.keep(workshop, form.line(contract.get()), form.cle, signedIn.person().id);
            WorkshopItem item = kept.item();
            return Response.ok(new Acknowledged(item.number, item.contribution.body, item.phase.french(), kept.again()))
                    .build();
        } catch (KeepLines.OtherWords otherWords) {
            return refused("D’autres mots sont déjà enregistrés sous cette clé.");
        }
    }

    private static Response refused(String why) {
        return Response.status(422).entity(new Refused(why)).build();
    }

    private TemplateInstance page(Workshop workshop, LineForm form, UUID chosen, Errors errors) {
        List<WorkshopItem> latest = WorkshopItem.<WorkshopItem>find(
                        "from WorkshopItem i join fetch i.contribution where i.workshop = ?1 order by i.number desc",
                        workshop)
                .page(0, SHOWN)
                .list();
        List<WorkshopPhoto.Brief> photos = WorkshopPhoto.of(workshop);
        return new capture(new CapturePage(
                "/" + contract.slug() + "/bureau/ateliers/" + workshop.slug,
                workshop,
                form,
                latest,
                WorkshopItem.count("workshop", workshop),
                Quartier.of(contract.get()),
                photos,
                photos.stream()
                        .filter(photo -> photo.id().equals(chosen))
                        .findFirst()
                        .orElse(null),
                errors));
    }

    private String next(String slug, UUID photo, LineForm form) {
        UriBuilder address = UriBuilder.fromPath("/" + contract.slug() + "/bureau/ateliers/" + slug + "/saisir")
                .queryParam("phase", form.phaseNamed())
                .queryParam("voix", form.speaker());
        if (photo != null) {
            address.queryParam("photo", photo);
        }
        if (form.quartier != null) {
            form.quartier.forEach(one -> address.queryParam("quartier", one));
        }
        return address.build() + "#texte";
    }

    private Workshop find(String slug) {
        return Workshop.at(contract.get(), slug).orElseThrow(NotFoundException::new);
    }
}
