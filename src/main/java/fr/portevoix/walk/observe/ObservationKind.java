package fr.portevoix.walk.observe;

import fr.portevoix.contribution.Nature;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What an observation says of a place. */
public enum ObservationKind {
    GOOD(Nature.ASSET, "Ce qui va bien", "+"),
    PROBLEM(Nature.HINDRANCE, "Ce qui ne va pas", "!"),
    IDEA(Nature.IDEA, "Idée", "?");

    private final Nature nature;
    private final String french;
    private final String sign;

    ObservationKind(Nature nature, String french, String sign) {
        this.nature = nature;
        this.french = french;
        this.sign = sign;
    }

    /** The kind of this name; empty for anything else. */
    public static Optional<ObservationKind> named(String name) {
        return Arrays.stream(values()).filter(kind -> kind.name().equals(name)).findFirst();
    }

    /** What its words are among all that people say. */
    public Nature nature() {
        return nature;
    }

    /** As the desk says it. */
    public String french() {
        return french;
    }

    /** What stands in its place on a map, so that colour is not alone. */
    public String sign() {
        return sign;
    }

    /** By what its words are told apart among those of walks. */
    public String part() {
        return name().toLowerCase(Locale.ROOT);
    }
}
