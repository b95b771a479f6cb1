package fr.portevoix.workshop;

import fr.portevoix.shared.database.Thing;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.ManyToOne;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** A photo of a wall of notes, seen by the team alone while it types what stands there. */
@Entity
public class WorkshopPhoto extends Thing {
    @ManyToOne(fetch = FetchType.LAZY)
    public Workshop workshop;

    public String hash;
    public int width;
    public int height;

    /** A JPEG of our own making. */
    public byte[] image;

    public LocalDate takenIn;

    /** A photo without its image. */
    public record Brief(UUID id, int width, int height) {}

    /** The photos of a session, as they came in. */
    public static List<Brief> of(Workshop workshop) {
        return getEntityManager()
                .createQuery(
                        "select new fr.portevoix.workshop.WorkshopPhoto$Brief(p.id, p.width, p.height)"
                                + " from WorkshopPhoto p where p.workshop.id = ?1 order by p.takenIn, p.hash",
                        Brief.class)
                .setParameter(1, workshop.id)
                .getResultList();
    }
}
