package fr.portevoix.survey.invitation;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * What somebody can do who has got hold of rows and wants to know who said what.
 *
 * <p>Persons are known by {@code invite-NNN-} in their mail address, words by {@code parole-NNN-}.
 */
final class Attack {
    /** A value that stands in more rows than these tells a crowd, not a person. */
    private static final int CROWD = 10;

    private static final Pattern PERSON = Pattern.compile("invite-(\\d{3})-");
    private static final Pattern WORDS = Pattern.compile("parole-(\\d{3})-");

    private final List<List<String>> rows;
    private final Map<String, List<Integer>> withValue = new HashMap<>();

    Attack(List<List<String>> rows) {
        this.rows = rows;
        for (int at = 0; at < rows.size(); at++) {
            int row = at;
            new HashSet<>(rows.get(at)).forEach(value -> withValue
                    .computeIfAbsent(value, none -> new ArrayList<>())
                    .add(row));
        }
    }

    /** The same attack that leaves a table out. */
    Attack without(String table) {
        return new Attack(rows.stream().filter(row -> !row.get(0).equals(table)).toList());
    }

    /** The words that rows with equal values lead to, person by person, wherever they are few. */
    Map<Integer, Set<Integer>> joined() {
        Map<Integer, Set<Integer>> joined = new TreeMap<>();
        for (int at = 0; at < rows.size(); at++) {
            for (int person : numbers(PERSON, rows.get(at))) {
                Set<Integer> words = reached(at);
                if (!words.isEmpty() && words.size() <= CROWD) {
                    joined.computeIfAbsent(person, none -> new TreeSet<>()).addAll(words);
                }
            }
        }
        return joined;
    }

    private Set<Integer> reached(int start) {
        Set<Integer> seen = new HashSet<>(Set.of(start));
        Deque<Integer> left = new ArrayDeque<>(seen);
        Set<Integer> words = new TreeSet<>();
        while (!left.isEmpty()) {
            List<String> row = rows.get(left.poll());
            words.addAll(numbers(WORDS, row));
            for (String value : row) {
                List<Integer> same = withValue.get(value);
                if (same.size() <= CROWD) {
                    same.stream().filter(seen::add).forEach(left::add);
                }
            }
        }
        return words;
    }

    /** The order in which persons come in the rows. */
    List<Integer> persons() {
        return order(PERSON);
    }

    /** The order in which words come in the rows. */
    List<Integer> words() {
        return order(WORDS);
    }

    private List<Integer> order(Pattern who) {
        return rows.stream()
                .flatMap(row -> numbers(who, row).stream())
                .distinct()
                .toList();
    }

    /**
     * How well one order tells another, from -1 to 1 (Spearman).
     *
     * @param wordsOf what each person truly said
     */
    static double likeness(List<Integer> persons, List<Integer> words, Map<Integer, Integer> wordsOf) {
        List<Integer> known = persons.stream().filter(wordsOf::containsKey).toList();
        List<Integer> said = words.stream().filter(wordsOf::containsValue).toList();
        int n = known.size();
        double squares = IntStream.range(0, n)
                .mapToDouble(at -> Math.pow(at - said.indexOf(wordsOf.get(known.get(at))), 2))
                .sum();
        return 1 - 6 * squares / ((double) n * (n * n - 1));
    }

    /** How many persons are guessed rightly by laying one order upon the other. */
    static long guessed(List<Integer> persons, List<Integer> words, Map<Integer, Integer> wordsOf) {
        List<Integer> known = persons.stream().filter(wordsOf::containsKey).toList();
        List<Integer> said = words.stream().filter(wordsOf::containsValue).toList();
        return IntStream.range(0, Math.min(known.size(), said.size()))
                .filter(at -> wordsOf.get(known.get(at)).equals(said.get(at)))
                .count();
    }

    private static List<Integer> numbers(Pattern what, List<String> row) {
        List<Integer> numbers = new ArrayList<>();
        for (String value : row) {
            Matcher found = what.matcher(value);
            while (found.find()) {
                numbers.add(Integer.valueOf(found.group(1)));
            }
        }
        return numbers;
    }
}
