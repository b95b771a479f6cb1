package fr.portevoix.action.meeting;

import fr.portevoix.action.Choice;
import fr.portevoix.action.Decidable;
import fr.portevoix.territory.Contract;
import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Everything that can be put on an agenda, from all rooms that have something. */
@ApplicationScoped
class Decidables {
    private static final List<String> ORDER =
            List.of("sheet", "opinion", "review", "proposed-indicator", "objective", "indicator", "note");

    @Inject
    @All
    List<Decidable> kinds;

    /** A kind with what there is of it. */
    public record Group(String kind, List<Choice> choices) {}

    /** What can be put on an agenda of this contract, kind by kind; kinds of which there is nothing are left out. */
    List<Group> groups(Contract contract) {
        return kinds.stream()
                .sorted(Comparator.comparingInt(kind -> ORDER.indexOf(kind.kind())))
                .map(kind -> new Group(kind.kind(), kind.choices(contract)))
                .filter(group -> !group.choices.isEmpty())
                .toList();
    }

    /** The kind of this name. */
    Optional<Decidable> of(String kind) {
        return kinds.stream().filter(one -> one.kind().equals(kind)).findFirst();
    }

    /** What a form chose among {@link #groups}, written {@code kind:id}. */
    Optional<Chosen> chosen(Contract contract, String typed) {
        String[] parts = typed.split(":", 2);
        if (parts.length < 2) {
            return Optional.empty();
        }
        return groups(contract).stream()
                .filter(group -> group.kind.equals(parts[0]))
                .flatMap(group -> group.choices.stream())
                .filter(choice -> choice.id().toString().equals(parts[1]))
                .map(choice -> new Chosen(parts[0], choice))
                .findFirst();
    }

    /** One thing with its kind. */
    record Chosen(String kind, Choice choice) {}

    /** A thing of a kind, if it is still there. */
    Optional<Choice> find(String kind, UUID id) {
        return of(kind).flatMap(one -> one.find(id));
    }
}
