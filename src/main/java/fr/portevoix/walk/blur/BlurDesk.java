package fr.portevoix.walk.blur;

import fr.portevoix.account.Allowed;
import fr.portevoix.account.Role;
import fr.portevoix.shared.media.Mask;
import fr.portevoix.shared.media.PictureRefused;
import fr.portevoix.shared.web.Answers;
import fr.portevoix.shared.web.Errors;
import fr.portevoix.shared.web.Flash;
import fr.portevoix.territory.CurrentContract;
import fr.portevoix.walk.Walk;
import fr.portevoix.walk.observe.ObservationPhoto;
import fr.portevoix.walk.observe.WalkPhotoPages;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

/** Where the team blurs a photo of a walk before anybody else sees it: with a brush, or by ticking squares. */
@Path("/{contract}/bureau/diagnostics/{walk}/photos/{photo}")
@Allowed({Role.FACILITATOR, Role.ADMINISTRATOR})
@Produces(MediaType.TEXT_HTML)
public class BlurDesk {
    /** So few squares that each is large enough for a finger, and so many that one covers no more than a head. */
    private static final int ALONG = 12;

    @Inject
    CurrentContract contract;

    @Inject
    BlurPhoto blurPhoto;

    @Inject
    Flash flash;

    /** The page of a photo; {@code anew} when it is blurred once more from what came. */
    public record BlurPage(Walk walk, ObservationPhoto photo, boolean anew, Errors errors) {
        /** Where this page is. */
        public String here() {
            return walk.desk() + "/photos/" + photo.id;
        }

        /** Where the picture is that one blurs. */
        public String picture() {
            return anew ? here() + "/originale" : walk.desk() + "/observations/photos/" + photo.id;
        }

        public boolean isOriginalKept() {
            return photo.original != null;
        }

        public int columns() {
            return Mask.along(photo.width, Math.max(photo.width, photo.height), ALONG);
        }

        public int rows() {
            return Mask.along(photo.height, Math.max(photo.width, photo.height), ALONG);
        }

        public List<Integer> columnNumbers() {
            return IntStream.range(0, columns()).boxed().toList();
        }

        public List<Integer> rowNumbers() {
            return IntStream.range(0, rows()).boxed().toList();
        }
    }

    @CheckedTemplate(basePath = "walk/blur")
    record blur(BlurPage page) implements TemplateInstance {}

    /** The photo, and its squares. */
    @GET
    public TemplateInstance open(
            @RestPath("walk") String slug, @RestPath("photo") String id, @RestQuery String depuis) {
        Walk walk = walk(slug);
        return page(walk, photo(walk, id), depuis, Errors.none());
    }

    /** The picture as it came, for the team alone. */
    @GET
    @Path("originale")
    @Produces("image/jpeg")
    public Response original(@RestPath("walk") String slug, @RestPath("photo") String id) {
        ObservationPhoto photo = photo(walk(slug), id);
        if (photo.original == null) {
            throw new NotFoundException();
        }
        return WalkPhotoPages.jpeg(photo.original, photo.id);
    }

    /** Blurs the squares that were marked, or all of it, or erases the picture as it came. */
    @POST
    public Response act(
            @RestPath("walk") String slug,
            @RestPath("photo") String id,
            @RestForm String acte,
            @RestForm String depuis,
            @RestForm String colonnes,
            @RestForm String lignes,
            @RestForm List<String> carre)
            throws PictureRefused {
        Walk walk = walk(slug);
        ObservationPhoto photo = photo(walk, id);
        if ("oublier".equals(acte)) {
            blurPhoto.forget(walk, photo.id);
            flash.say("L’image d’origine est effacée. Seule reste la photo floutée.");
            return Answers.seeOther(here(walk, photo));
        }
        Optional<Mask> mask = "tout".equals(acte)
                ? Optional.of(Mask.whole())
                : Mask.read(colonnes, lignes, carre == null ? List.of() : carre);
        if (mask.isEmpty()) {
            Errors errors = Errors.none().add("carres", "Choisissez d’abord ce qu’il faut flouter.");
            return Answers.mend(page(walk, photo, depuis, errors));
        }
        blurPhoto.blur(walk, photo.id, mask.get(), "originale".equals(depuis));
        flash.say("La photo est floutée. C’est cette image qui sera montrée, partout.");
        return Answers.seeOther(here(walk, photo));
    }

    private static TemplateInstance page(Walk walk, ObservationPhoto photo, String from, Errors errors) {
        return new blur(new BlurPage(walk, photo, "originale".equals(from) && photo.original != null, errors));
    }

    private static String here(Walk walk, ObservationPhoto photo) {
        return walk.desk() + "/photos/" + photo.id;
    }

    /** A photo that the team may see: not one whose words are with the referent. */
    private static ObservationPhoto photo(Walk walk, String id) {
        try {
            return ObservationPhoto.at(walk, UUID.fromString(id))
                    .filter(found -> !found.observation.contribution.isAside())
                    .orElseThrow(NotFoundException::new);
        } catch (IllegalArgumentException noPhoto) {
            throw new NotFoundException();
        }
    }

    private Walk walk(String slug) {
        return Walk.at(contract.get(), slug).orElseThrow(NotFoundException::new);
    }
}
