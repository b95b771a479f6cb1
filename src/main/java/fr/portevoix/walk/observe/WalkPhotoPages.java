package fr.portevoix.walk.observe;

import fr.portevoix.account.Open;
import fr.portevoix.territory.CurrentContract;
import fr.portevoix.walk.Walk;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestPath;

/** The photos of published observations, each once somebody of the team found that everybody may see it. */
@Path("/{contract}/diagnostics/{walk}/photos/{photo}")
@Open
public class WalkPhotoPages {
    @Inject
    CurrentContract contract;

    /** One image; nothing in it can run. */
    @GET
    @Produces("image/jpeg")
    public Response image(@RestPath("walk") String slug, @RestPath UUID photo) {
        return Walk.at(contract.get(), slug)
                .filter(walk -> walk.announced)
                .flatMap(walk -> ObservationPhoto.at(walk, photo))
                .filter(found -> found.shown && found.observation.isPublic())
                .map(WalkPhotoPages::jpeg)
                .orElseThrow(NotFoundException::new);
    }

    /** An image as it is handed out; no cache keeps what may be withdrawn. */
    public static Response jpeg(ObservationPhoto photo) {
        return jpeg(photo.image, photo.id);
    }

    /** The same of the bytes of an image. */
    public static Response jpeg(byte[] image, UUID id) {
        return Response.ok(image, "image/jpeg")
                .header(HttpHeaders.CACHE_CONTROL, "no-store, private")
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Security-Policy", "default-src 'none'; sandbox")
                .header(HttpHeaders.CONTENT_DISPOSITION, "inline; filename=\"" + id + ".jpg\"")
                .build();
    }
}
