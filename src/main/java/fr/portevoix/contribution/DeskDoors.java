package fr.portevoix.contribution;

import fr.portevoix.territory.Contract;
import fr.portevoix.territory.CurrentContract;
import io.quarkus.arc.All;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** The doors of all rooms, so that the desk can go from somebody's words to what was made of them; each is asked for once. */
@RequestScoped
public class DeskDoors {
    @Inject
    @All
    List<DeskDoor> rooms;

    @Inject
    CurrentContract contract;

    private final Map<String, Optional<DeskDoor.Door>> found = new HashMap<>();

    /** The door to what a step of a trace links to, or null. */
    public DeskDoor.Door of(TraceStep step) {
        return to(step.kind(), id(step.id()));
    }

    /** The door to what somebody's words came in with, or null. */
    public DeskDoor.Door from(Contribution said) {
        return to(said.sourceKind, said.sourceId);
    }

    /** The door to a thing of a kind, or null. */
    public DeskDoor.Door to(String kind, UUID id) {
        Contract here = contract.get();
        return kind == null || id == null
                ? null
                : found.computeIfAbsent(kind + id, asked -> rooms.stream()
                                .flatMap(room -> room.to(here, kind, id).stream())
                                .findFirst())
                        .orElse(null);
    }

    private static UUID id(String typed) {
        try {
            return typed == null ? null : UUID.fromString(typed);
        } catch (IllegalArgumentException notAnId) {
            return null;
        }
    }
}
