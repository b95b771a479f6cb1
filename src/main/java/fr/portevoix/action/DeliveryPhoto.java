package fr.portevoix.action;

import fr.portevoix.shared.database.Thing;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.ManyToOne;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** A photo that proves a step of a delivery, apart from it so that lists stay light. */
@Entity
public class DeliveryPhoto extends Thing {
    static final String TYPE = "image/jpeg";

    @ManyToOne(fetch = FetchType.LAZY)
    public DeliveryStep step;

    public int width;
    public int height;

    /** What it shows, for those who do not see it. */
    public String shows;

    /** A JPEG of our own making. */
    public byte[] image;

    /** A photo without its image. */
    public record Brief(UUID step, int width, int height, String shows) {}

    /** The photo of one step of a sheet, if it has one. */
    static Optional<DeliveryPhoto> at(ActionSheet sheet, UUID step) {
        return find("step.id = ?1 and step.sheet = ?2", step, sheet).firstResultOptional();
    }

    /** The image, in which nothing can run. */
    Response answer(String caching) {
        return Response.ok(image, TYPE)
                .header(HttpHeaders.CACHE_CONTROL, caching)
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Security-Policy", "default-src 'none'; sandbox")
                .build();
    }

    /** The photos of a sheet's delivery. */
    public static List<Brief> of(ActionSheet sheet) {
        return getEntityManager()
                .createQuery(
                        "select new fr.portevoix.action.DeliveryPhoto$Brief(p.step.id, p.width, p.height, p.shows)"
                                + " from DeliveryPhoto p where p.step.sheet = ?1",
                        Brief.class)
                .setParameter(1, sheet)
                .getResultList();
    }
}
