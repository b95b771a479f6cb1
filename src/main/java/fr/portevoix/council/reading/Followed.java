package fr.portevoix.council.reading;

import java.util.Optional;

/** Where the words of an anchor are in another version: found exactly, or changed; there is nothing in between. */
public sealed interface Followed {
    /** The same words in the same context. */
    record Found(Anchor anchor) implements Followed {}

    /** The words, or all that told them apart, are no longer there. */
    record Changed() implements Followed {}

    /** The anchor in the other version, where the words were found. */
    default Optional<Anchor> found() {
        return this instanceof Found found ? Optional.of(found.anchor()) : Optional.empty();
    }
}
