package fr.portevoix.contribution;

import fr.portevoix.territory.Contract;
import java.util.Optional;
import java.util.UUID;

/** A room that knows where, at the desk, the things that it makes of words are worked on; supplied through CDI. */
public interface DeskDoor {
    /** What stands behind a door, in French, and its address. */
    record Door(String label, String address) {}

    /** The door to the thing of this kind; empty where it is not of this room, or not of this contract. */
    Optional<Door> to(Contract contract, String kind, UUID id);
}
