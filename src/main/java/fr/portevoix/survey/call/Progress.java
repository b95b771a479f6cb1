package fr.portevoix.survey.call;

import fr.portevoix.account.Person;
import fr.portevoix.territory.Quartier;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/**
 * How a list goes: what was counted, and what waits in this copy of the service to be.
 *
 * @param left how many numbers are still to be called
 */
public record Progress(Map<CallOutcome, Integer> all, List<Line> people, List<Line> places, long left) {
    private static final List<CallOutcome> COLUMNS = List.of(
            CallOutcome.DONE,
            CallOutcome.REFUSED,
            CallOutcome.NO_ANSWER,
            CallOutcome.BUSY,
            CallOutcome.MACHINE,
            CallOutcome.AGAIN,
            CallOutcome.INTERPRETER,
            CallOutcome.WRONG,
            CallOutcome.ALREADY,
            CallOutcome.UNREACHED);

    /** What one interviewer, or one quartier, came to; in the order of {@link #columns()}. */
    public record Line(String name, List<Integer> numbers) {}

    /** The figure of one outcome. */
    public record Figure(String label, int number) {}

    static Progress of(CallList list, List<CallBatch.Spoken> waiting) {
        Map<UUID, Map<CallOutcome, Integer>> people = new java.util.LinkedHashMap<>();
        Map<Quartier, Map<CallOutcome, Integer>> places = new java.util.LinkedHashMap<>();
        Map<CallOutcome, Integer> all = new EnumMap<>(CallOutcome.class);
        for (CallTally tally : CallTally.of(list)) {
            if (tally.quartier != null) {
                add(places.computeIfAbsent(tally.quartier, none -> empty()), tally.outcome, tally.number);
            } else {
                add(people.computeIfAbsent(tally.personId, none -> empty()), tally.outcome, tally.number);
                add(all, tally.outcome, tally.number);
            }
        }
        waiting.forEach(spoken -> {
            add(people.computeIfAbsent(spoken.person(), none -> empty()), spoken.outcome(), 1);
            add(all, spoken.outcome(), 1);
            if (spoken.interpreter()) {
                add(all, CallOutcome.INTERPRETED, 1);
            }
        });
        List<Line> named = new ArrayList<>();
        people.forEach((id, counts) -> named.add(new Line(name(id), numbers(counts))));
        List<Line> placed = new ArrayList<>();
        places.forEach((quartier, counts) -> placed.add(new Line(quartier.name, numbers(counts))));
        return new Progress(all, named, placed, Math.max(0, CallEntry.count("callList", list) - waiting.size()));
    }

    /** The outcomes that tables tell, as headings. */
    public List<String> columns() {
        return COLUMNS.stream().map(CallOutcome::french).toList();
    }

    /** The figures of the whole list. */
    public List<Figure> figures() {
        return COLUMNS.stream()
                .map(each -> new Figure(each.french(), all.getOrDefault(each, 0)))
                .toList();
    }

    public int interpreted() {
        return all.getOrDefault(CallOutcome.INTERPRETED, 0);
    }

    private static String name(UUID person) {
        return Objects.requireNonNullElse(
                Person.<Person>findByIdOptional(person).map(found -> found.name).orElse(null), "compte fermé");
    }

    private static List<Integer> numbers(Map<CallOutcome, Integer> counts) {
        return COLUMNS.stream().map(each -> counts.getOrDefault(each, 0)).toList();
    }

    private static Map<CallOutcome, Integer> empty() {
        return new EnumMap<>(CallOutcome.class);
    }

    private static void add(Map<CallOutcome, Integer> counts, CallOutcome outcome, int number) {
        counts.merge(outcome, number, Integer::sum);
    }
}
