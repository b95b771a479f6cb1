package fr.portevoix.contribution.task;

import fr.portevoix.shared.database.Thing;
import fr.portevoix.shared.media.Picture;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.ManyToOne;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** How it looks now: the photo that a service sends with its answer. Everybody sees it once somebody of the team looked. */
@Entity
public class TaskPhoto extends Thing {
    @ManyToOne(fetch = FetchType.LAZY)
    public Task task;

    public int width;
    public int height;

    /** A JPEG of our own making. */
    public byte[] image;

    /** What it shows, for those who do not see it; null where nobody wrote it. */
    public String alt;

    public LocalDate takenIn;

    /** Whether somebody of the team found that everybody may see it. */
    public boolean shown;

    /** When somebody of the team looked at it; null until then. */
    public LocalDate reviewedOn;

    /** A photo without its image. */
    public record Brief(UUID id, UUID task, int width, int height, String alt, boolean shown, LocalDate reviewedOn) {}

    static TaskPhoto of(Task task, Picture picture, LocalDate day) {
        TaskPhoto photo = new TaskPhoto();
        photo.task = task;
        photo.width = picture.width();
        photo.height = picture.height();
        photo.image = picture.jpeg();
        photo.takenIn = day;
        return photo;
    }

    /** The photo of a task, if its service sent one. */
    public static Optional<TaskPhoto> of(Task task) {
        return find("task", task).firstResultOptional();
    }

    /** The photos of these tasks without their images, by task. */
    public static Map<UUID, Brief> of(Collection<UUID> tasks) {
        return tasks.isEmpty()
                ? Map.of()
                : getEntityManager()
                        .createQuery(
                                "select new fr.portevoix.contribution.task.TaskPhoto$Brief(p.id, p.task.id, p.width,"
                                        + " p.height, p.alt, p.shown, p.reviewedOn) from TaskPhoto p where p.task.id in ?1",
                                Brief.class)
                        .setParameter(1, tasks)
                        .getResultStream()
                        .collect(Collectors.toMap(Brief::task, Function.identity()));
    }
}
