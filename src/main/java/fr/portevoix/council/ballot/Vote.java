package fr.portevoix.council.ballot;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * What one person answers: one number for the question, or one grade for each option.
 *
 * @param values which answer, from 0 on, item by item
 */
public record Vote(List<Integer> values) {
    public Vote {
        values = List.copyOf(values);
    }

    /** The one form in which it is kept, such as {@code 0.3.2}. */
    String write() {
        return String.join(".", values.stream().map(String::valueOf).toList());
    }

    /** What was written; empty where it is no vote on so many items with so many answers. */
    static Optional<Vote> read(String written, int items, int answers) {
        if (written == null || !written.matches("\\d(\\.\\d)*")) {
            return Optional.empty();
        }
        List<Integer> values = new ArrayList<>();
        Arrays.stream(written.split("\\.")).forEach(value -> values.add(Integer.valueOf(value)));
        boolean fits = values.size() == items && values.stream().allMatch(value -> value < answers);
        return fits ? Optional.of(new Vote(values)) : Optional.empty();
    }
}
