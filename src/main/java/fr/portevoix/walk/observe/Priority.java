package fr.portevoix.walk.observe;

import java.util.Arrays;
import java.util.Optional;

/** How soon something should be seen to, as those who walked agreed. */
public enum Priority {
    FIRST("D’abord"),
    NEXT("Ensuite"),
    LATER("Plus tard");

    private final String french;

    Priority(String french) {
        this.french = french;
    }

    /** The priority of this name; empty for anything else. */
    public static Optional<Priority> named(String name) {
        return Arrays.stream(values()).filter(each -> each.name().equals(name)).findFirst();
    }

    /** As the desk says it. */
    public String french() {
        return french;
    }
}
