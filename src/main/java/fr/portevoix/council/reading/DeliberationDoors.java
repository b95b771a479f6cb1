package fr.portevoix.council.reading;

import fr.portevoix.council.CouncilLink;
import java.util.List;
import java.util.Optional;

/** Puts doors on the pages of a deliberation; each part of the room supplies its own, in the visitor's language. */
public interface DeliberationDoors {
    /** The doors on the page where members read. */
    default List<CouncilLink> of(Deliberation deliberation, Opening opening) {
        return List.of();
    }

    /** A door beside one passage, while it is open for comments. */
    default Optional<CouncilLink> on(Deliberation deliberation, Opening opening, Passage passage) {
        return Optional.empty();
    }

    /** The doors on the desk's page, in French. */
    default List<CouncilLink> desk(Deliberation deliberation) {
        return List.of();
    }
}
