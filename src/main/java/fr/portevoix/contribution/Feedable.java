package fr.portevoix.contribution;

import fr.portevoix.territory.Contract;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** A room with something that words can help to prepare, such as action sheets; upper rooms supply theirs through CDI. */
public interface Feedable {
    /** One thing that words can feed: its name, the version they feed now (or null), and where residents read it (or null). */
    record Target(UUID id, String label, String version, String address) {}

    /** What uses and traces call it: {@code sheet}. */
    String kind();

    /** How the desk calls several of them, such as « Fiches-action ». */
    String plural();

    /** What can be fed today. */
    List<Target> targets(Contract contract);

    /** The thing of this kind in this contract, if there is one. */
    Optional<Target> target(Contract contract, UUID id);
}
