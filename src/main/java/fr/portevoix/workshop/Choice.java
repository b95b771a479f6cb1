package fr.portevoix.workshop;

import java.util.Arrays;
import java.util.Optional;

/** Reads what forms and files choose from a list of names. */
public final class Choice {
    private Choice() {}

    /** The constant of this name, whatever its capitals; empty for anything else. */
    public static <E extends Enum<E>> Optional<E> of(Class<E> type, String name) {
        String asked = name == null ? "" : name.strip();
        return Arrays.stream(type.getEnumConstants())
                .filter(constant -> constant.name().equalsIgnoreCase(asked))
                .findFirst();
    }
}
