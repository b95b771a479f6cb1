package fr.portevoix.figures;

import java.util.Objects;

/** Names one row or column of a table: a key for programs, a label for people. */
public record Heading(String key, String label) {

    public Heading {
        Objects.requireNonNull(key, "key");
        Objects.requireNonNull(label, "label");
    }
}
