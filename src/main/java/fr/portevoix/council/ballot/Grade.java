package fr.portevoix.council.ballot;

import java.util.List;

/** The grades of majority judgment, the best first; words rather than numbers, so that everybody means the same by them. */
public enum Grade {
    EXCELLENT,
    VERY_GOOD,
    GOOD,
    FAIRLY_GOOD,
    PASSABLE,
    INSUFFICIENT,
    TO_REJECT;

    static final int FEWEST = 5;
    static final int MOST = 7;

    /** A scale of five, six or seven grades; the best and the worst are always there. */
    static List<Grade> scale(int grades) {
        return switch (grades) {
            case 5 -> List.of(EXCELLENT, GOOD, PASSABLE, INSUFFICIENT, TO_REJECT);
            case 6 -> List.of(EXCELLENT, VERY_GOOD, GOOD, PASSABLE, INSUFFICIENT, TO_REJECT);
            case 7 -> List.of(values());
            default -> throw new IllegalArgumentException("A scale has 5 to 7 grades, not " + grades);
        };
    }
}
