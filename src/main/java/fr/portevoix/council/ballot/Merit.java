package fr.portevoix.council.ballot;

import java.util.ArrayList;
import java.util.List;

/**
 * What voters think of one option: how many gave each grade, the best grade first.
 *
 * @param counts as many as there are grades in the scale
 */
public record Merit(List<Integer> counts) implements Comparable<Merit> {
    public Merit {
        counts = List.copyOf(counts);
        if (counts.isEmpty() || counts.stream().anyMatch(count -> count < 0)) {
            throw new IllegalArgumentException("Not a number of grades: " + counts);
        }
    }

    /** These numbers, the best grade first. */
    static Merit of(Integer... counts) {
        return new Merit(List.of(counts));
    }

    /** How many grades were given. */
    public int total() {
        return counts.stream().mapToInt(Integer::intValue).sum();
    }

    /**
     * The majority grade: the highest that more than half would give at least, which is the middle grade, or the lower of
     * the two middle ones (the lower middlemost, which favours consensus) where the number is even.
     */
    public int grade() {
        return gradeOf(counts);
    }

    private static int gradeOf(List<Integer> counts) {
        int total = counts.stream().mapToInt(Integer::intValue).sum();
        if (total == 0) {
            throw new IllegalStateException("Nobody gave a grade");
        }
        int reached = 0;
        for (int grade = 0; ; grade++) {
            reached += counts.get(grade);
            if (2 * reached > total) {
                return grade;
            }
        }
    }

    /** The majority value: the majority grade, then that of what is left once one such grade is taken away, to the last. */
    public List<Integer> value() {
        List<Integer> left = new ArrayList<>(counts);
        List<Integer> value = new ArrayList<>();
        for (int more = total(); more > 0; more--) {
            int grade = gradeOf(left);
            value.add(grade);
            left.set(grade, left.get(grade) - 1);
        }
        return value;
    }

    /** The better one comes first: whose majority value has the better grade where the two differ first. */
    @Override
    public int compareTo(Merit other) {
        List<Integer> mine = value();
        List<Integer> theirs = other.value();
        for (int at = 0; at < Math.min(mine.size(), theirs.size()); at++) {
            if (!mine.get(at).equals(theirs.get(at))) {
                return Integer.compare(mine.get(at), theirs.get(at));
            }
        }
        return 0;
    }

    /** How many grades have to be taken away from each of the two before their majority grades differ; -1 for never. */
    public int parting(Merit other) {
        List<Integer> mine = value();
        List<Integer> theirs = other.value();
        for (int at = 0; at < Math.min(mine.size(), theirs.size()); at++) {
            if (!mine.get(at).equals(theirs.get(at))) {
                return at;
            }
        }
        return -1;
    }

    /** How many gave better grades than the majority grade, and how many worse. */
    public Gauge gauge() {
        int grade = grade();
        int better =
                counts.subList(0, grade).stream().mapToInt(Integer::intValue).sum();
        int worse = counts.subList(grade + 1, counts.size()).stream()
                .mapToInt(Integer::intValue)
                .sum();
        return new Gauge(better, grade, worse, total());
    }
}
