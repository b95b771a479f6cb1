package fr.portevoix.contribution.qualification;

import fr.portevoix.contribution.Feedable;
import fr.portevoix.contribution.task.Addressee;
import fr.portevoix.roadmap.Offer;
import fr.portevoix.roadmap.Strategy;
import fr.portevoix.territory.Contract;
import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What words can be compared with and led to. */
@ApplicationScoped
public class QualifyChoices {
    @Inject
    @All
    List<Feedable> rooms;

    /** What one kind of thing offers to be fed. */
    public record Group(String kind, String plural, List<Feedable.Target> targets) {}

    /** Everything that the form offers. */
    public record Offered(
            List<Offer> offers, List<Strategy> strategies, List<Group> groups, List<Addressee> addressees) {}

    /** A thing that words can feed, and its kind. */
    public record Fed(String kind, Feedable.Target target) {}

    Offered of(Contract contract) {
        return new Offered(
                Offer.inUse(contract),
                Strategy.inUse(contract),
                rooms.stream()
                        .map(room -> new Group(room.kind(), room.plural(), room.targets(contract)))
                        .filter(group -> !group.targets().isEmpty())
                        .toList(),
                Addressee.of(contract));
    }

    /** The thing that a form names as {@code kind:id}; empty for anything else. */
    Optional<Fed> fed(Contract contract, String typed) {
        String[] parts = typed == null ? new String[0] : typed.split(":", 2);
        if (parts.length < 2) {
            return Optional.empty();
        }
        return id(parts[1]).flatMap(id -> rooms.stream()
                .filter(room -> room.kind().equals(parts[0]))
                .flatMap(room -> room.target(contract, id).stream())
                .map(target -> new Fed(parts[0], target))
                .findFirst());
    }

    /** The identifier that was typed; empty where it is none. */
    static Optional<UUID> id(String typed) {
        try {
            return typed == null ? Optional.empty() : Optional.of(UUID.fromString(typed.strip()));
        } catch (IllegalArgumentException notAnId) {
            return Optional.empty();
        }
    }
}
