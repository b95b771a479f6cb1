package fr.portevoix.workshop.capture;

import fr.portevoix.account.Allowed;
import fr.portevoix.account.Audit;
import fr.portevoix.account.Role;
import fr.portevoix.shared.media.Picture;
import fr.portevoix.shared.media.PictureRefused;
import fr.portevoix.shared.web.Answers;
import fr.portevoix.shared.web.Errors;
import fr.portevoix.shared.web.Flash;
import fr.portevoix.shared.web.Once;
import fr.portevoix.territory.CurrentContract;
import fr.portevoix.territory.UploadedBytes;
import fr.portevoix.workshop.Workshop;
import fr.portevoix.workshop.WorkshopPhoto;
import fr.portevoix.workshop.WorkshopRules;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.multipart.FileUpload;

/** Photos of walls of notes, to type from; seen by the team alone, and erased when everything is typed. */
@Path("/{contract}/bureau/ateliers/{session}/photos")
@Allowed({Role.FACILITATOR, Role.ADMINISTRATOR})
@Produces(MediaType.TEXT_HTML)
public class WallDesk {
    /** More walls than a session fills. */
    private static final int MOST = 40;

    @Inject
    CurrentContract contract;

    @Inject
    WorkshopRules rules;

    @Inject
    Audit audit;

    @Inject
    Flash flash;

    @CheckedTemplate(basePath = "workshop/capture")
    record wall(String here, Workshop workshop, List<WorkshopPhoto.Brief> photos, Errors errors)
            implements TemplateInstance {}

    /** The photos of a session. */
    @GET
    public TemplateInstance list(@RestPath("session") String slug) {
        return page(find(slug), Errors.none());
    }

    /** Keeps a photo, made anew; the same file again is one photo. */
    @POST
    @Once
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Transactional
    public Response keep(@RestPath("session") String slug, @RestForm("photo") FileUpload file) {
        Workshop workshop = find(slug);
        try {
            Picture picture = Picture.ofWall(UploadedBytes.of(file));
            long there = WorkshopPhoto.count("workshop", workshop);
            if (there >= MOST) {
                return Answers.mend(page(
                        workshop,
                        Errors.none()
                                .add(
                                        "photo",
                                        "Cette séance a déjà 40 photos\u00a0: effacez celles qui sont saisies.")));
            }
            if (WorkshopPhoto.count("workshop = ?1 and hash = ?2", workshop, picture.hash()) == 0) {
                WorkshopPhoto photo = new WorkshopPhoto();
                photo.workshop = workshop;
                photo.hash = picture.hash();
                photo.width = picture.width();
                photo.height = picture.height();
                photo.image = picture.jpeg();
                photo.takenIn = rules.today();
                photo.persist();
            }
            flash.say("La photo est gardée avec la séance.");
            return Answers.seeOther(here(slug) + "/photos");
        } catch (PictureRefused refused) {
            return Answers.mend(page(
                    workshop,
                    Errors.none().add("photo", "Ce fichier n’est pas une photo JPEG ou PNG de 12 Mo au plus.")));
        }
    }

    /** One image; no cache keeps it, and nothing in it can run. */
    @GET
    @Path("{photo}")
    @Produces("image/jpeg")
    public Response image(@RestPath("session") String slug, @RestPath UUID photo) {
        return Response.ok(photo(slug, photo).image, "image/jpeg")
                .header(HttpHeaders.CACHE_CONTROL, "no-store, private")
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Security-Policy", "default-src 'none'; sandbox")
                .header(HttpHeaders.CONTENT_DISPOSITION, "inline; filename=\"" + photo + ".jpg\"")
                .build();
    }

    /** Erases a photo for good. */
    @POST
    @Path("{photo}/effacer")
    @Transactional
    public Response erase(@RestPath("session") String slug, @RestPath UUID photo) {
        WorkshopPhoto found = photo(slug, photo);
        audit.keep("workshop.photo-erase", contract.get().id, "workshop", found.workshop.id, null);
        found.delete();
        flash.say("La photo est effacée.");
        return Answers.seeOther(here(slug) + "/photos");
    }

    private TemplateInstance page(Workshop workshop, Errors errors) {
        return new wall(here(workshop.slug), workshop, WorkshopPhoto.of(workshop), errors);
    }

    private WorkshopPhoto photo(String slug, UUID id) {
        return WorkshopPhoto.<WorkshopPhoto>find("id = ?1 and workshop = ?2", id, find(slug))
                .firstResultOptional()
                .orElseThrow(NotFoundException::new);
    }

    private String here(String slug) {
        return "/" + contract.slug() + "/bureau/ateliers/" + slug;
    }

    private Workshop find(String slug) {
        return Workshop.at(contract.get(), slug).orElseThrow(NotFoundException::new);
    }
}
