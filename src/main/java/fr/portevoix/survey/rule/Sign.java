package fr.portevoix.survey.rule;

import java.util.Optional;
import java.util.stream.Stream;

/** How two numbers or two days stand to each other. */
public enum Sign {
    EQUAL("="),
    OTHER("!="),
    LESS("<"),
    AT_MOST("<="),
    MORE(">"),
    AT_LEAST(">=");

    private final String text;

    Sign(String text) {
        this.text = text;
    }

    /** As rules write it. */
    public String text() {
        return text;
    }

    /** The sign that is written so. */
    public static Optional<Sign> of(String text) {
        return Stream.of(values()).filter(each -> each.text.equals(text)).findFirst();
    }

    /** Whether it holds between two quantities; what is missing or of another sort only differs. */
    boolean holds(Quantity left, Quantity right) {
        if (left == null || right == null || !left.isLike(right)) {
            return this == OTHER;
        }
        int order = left.compareTo(right);
        return switch (this) {
            case EQUAL -> order == 0;
            case OTHER -> order != 0;
            case LESS -> order < 0;
            case AT_MOST -> order <= 0;
            case MORE -> order > 0;
            case AT_LEAST -> order >= 0;
        };
    }
}
