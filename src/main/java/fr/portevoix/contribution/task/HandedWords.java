package fr.portevoix.contribution.task;

import fr.portevoix.contribution.Contribution;
import fr.portevoix.contribution.Reading;
import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/** What a service sees of what it was handed: words that may be read, and photos that somebody found fit to be seen. */
@ApplicationScoped
class HandedWords {
    private static final int SHOWN = 100;
    private static final String READABLE =
            "select distinct c from Use u join u.contribution c left join fetch c.quartiers"
                    + " where u.kind = ?1 and u.subjectId = ?2 and c.reading <> ?3 and c.counted = true order by c.saidOn, c.id";

    @Inject
    @All
    List<PhotosForServices> rooms;

    /** The words that may be read, the first of them, how many more there are, and the photos by contribution. */
    public record Handed(List<Contribution> said, long more, Map<UUID, List<PhotosForServices.Photo>> photos) {
        /** The photos that came with these words. */
        public List<PhotosForServices.Photo> of(Contribution one) {
            return photos.getOrDefault(one.id, List.of());
        }
    }

    Handed of(Task task) {
        List<Contribution> all = readable(task);
        List<Contribution> said = all.subList(0, Math.min(SHOWN, all.size()));
        List<UUID> ids = said.stream().map(one -> one.id).toList();
        return new Handed(
                said,
                all.size() - said.size(),
                rooms.stream()
                        .flatMap(room -> room.of(ids).stream())
                        .collect(Collectors.groupingBy(PhotosForServices.Photo::contribution)));
    }

    /** The image of a photo that came with words of this task. */
    Optional<byte[]> image(Task task, UUID photo) {
        List<UUID> ids = readable(task).stream().map(one -> one.id).toList();
        return rooms.stream().flatMap(room -> room.image(ids, photo).stream()).findFirst();
    }

    private static List<Contribution> readable(Task task) {
        return Contribution.list(READABLE, Task.KIND, task.id, Reading.ASIDE);
    }
}
