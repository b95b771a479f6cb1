package fr.portevoix.contribution.callback;

import java.util.Optional;
import java.util.stream.Stream;

/** When a call suits. */
public enum Moment {
    ANY,
    MORNING,
    AFTERNOON,
    EVENING;

    static Optional<Moment> named(String name) {
        return Stream.of(values()).filter(each -> each.name().equals(name)).findFirst();
    }

    /** Its name at the desk. */
    public String french() {
        return switch (this) {
            case ANY -> "n’importe quand";
            case MORNING -> "le matin";
            case AFTERNOON -> "l’après-midi";
            case EVENING -> "en fin de journée";
        };
    }
}
