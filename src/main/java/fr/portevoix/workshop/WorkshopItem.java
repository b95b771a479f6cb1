package fr.portevoix.workshop;

import fr.portevoix.contribution.Contribution;
import fr.portevoix.contribution.Visibility;
import fr.portevoix.shared.database.Thing;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.ManyToOne;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** A line of a session: what the session adds to the words of a contribution. */
@Entity
public class WorkshopItem extends Thing {
    /** What contributions of this room carry as their source, and receipts as their kind. */
    public static final String SOURCE = "workshop";

    /** More hearts than a full hall gives. */
    public static final int MOST_HEARTS = 9999;

    @ManyToOne(fetch = FetchType.LAZY)
    public Workshop workshop;

    @ManyToOne(fetch = FetchType.LAZY)
    public Contribution contribution;

    /** By which people name it: « la ligne 12 ». */
    public int number;

    @Enumerated(EnumType.STRING)
    public Phase phase;

    /** Its coups de cœur. */
    public int hearts;

    @ManyToOne(fetch = FetchType.LAZY)
    public WorkshopTopic topic;

    /** What it answers, where it was asked for in the street. */
    @ManyToOne(fetch = FetchType.LAZY)
    public WorkshopQuestion question;

    /** Where it stands within its topic. */
    public int position;

    /** When somebody of the team found that everybody may read it; null while nobody did. */
    public LocalDate readableOn;

    public UUID readableBy;

    /** The lines of a session, phase by phase and as they were said, with their words. */
    public static List<WorkshopItem> of(Workshop workshop) {
        return list(
                "select distinct i from WorkshopItem i join fetch i.contribution c left join fetch c.quartiers"
                        + " left join fetch i.topic left join fetch i.question where i.workshop = ?1 order by i.number",
                workshop);
    }

    /** The line of a session that has this number, if it is there. */
    public static Optional<WorkshopItem> at(Workshop workshop, int number) {
        return WorkshopItem.<WorkshopItem>find(
                        "select i from WorkshopItem i join fetch i.contribution c left join fetch c.quartiers left"
                                + " join fetch i.topic left join fetch i.question where i.workshop = ?1 and i.number = ?2",
                        workshop,
                        number)
                .stream()
                .findFirst();
    }

    /** Whether somebody of the team found that everybody may read it, and nobody put it aside since. */
    public boolean isReadable() {
        return readableOn != null && !contribution.isAside() && contribution.counted;
    }

    /** Whether everybody reads it: found readable, and published with its session. */
    public boolean isPublic() {
        return isReadable() && contribution.visibility == Visibility.PUBLISHED;
    }
}
