package fr.portevoix.analysis;

import fr.portevoix.figures.Heading;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Counts a crossing over the responses of its survey. These are true counts, for the desk only. */
@ApplicationScoped
class CountCrossing {
    private static final Set<String> NO_COLUMN = Set.of();

    @Inject
    Responses responses;

    /** The counts; columns that nobody is in are left out, rows are not. */
    Crosstab count(Crossing crossing) {
        List<Heading> rows = crossing.row().values();
        List<Heading> columns =
                crossing.column() == null ? List.of() : crossing.column().values();
        Map<String, Integer> rowPlaces = places(rows);
        Map<String, Integer> columnPlaces = places(columns);
        int[][] counts = new int[rows.size()][columns.size()];
        int[] bases = new int[columns.size()];
        int[] totals = new int[rows.size()];
        int[] sizes = new int[2];
        responses.each(crossing.survey(), respondent -> {
            if (!crossing.admits(respondent)) {
                return;
            }
            sizes[1]++;
            Optional<Set<String>> row = crossing.row().of(respondent);
            Optional<Set<String>> column = crossing.column() == null
                    ? Optional.of(NO_COLUMN)
                    : crossing.column().of(respondent);
            if (row.isEmpty() || column.isEmpty()) {
                return;
            }
            sizes[0]++;
            int[] in = known(row.get(), rowPlaces);
            int[] at = known(column.get(), columnPlaces);
            for (int one : in) {
                totals[one]++;
            }
            for (int other : at) {
                bases[other]++;
                for (int one : in) {
                    counts[one][other]++;
                }
            }
        });
        return withoutEmptyColumns(new Crosstab(rows, columns, counts, bases, totals, sizes[0], sizes[1]));
    }

    private static Crosstab withoutEmptyColumns(Crosstab all) {
        List<Integer> kept = new ArrayList<>();
        for (int column = 0; column < all.columns().size(); column++) {
            if (all.bases()[column] > 0) {
                kept.add(column);
            }
        }
        int[][] counts = new int[all.rows().size()][];
        for (int row = 0; row < counts.length; row++) {
            int[] own = all.counts()[row];
            counts[row] = kept.stream().mapToInt(column -> own[column]).toArray();
        }
        return new Crosstab(
                all.rows(),
                kept.stream().map(all.columns()::get).toList(),
                counts,
                kept.stream().mapToInt(column -> all.bases()[column]).toArray(),
                all.totals(),
                all.base(),
                all.admitted());
    }

    private static int[] known(Set<String> values, Map<String, Integer> places) {
        return values.stream()
                .map(places::get)
                .filter(java.util.Objects::nonNull)
                .mapToInt(Integer::intValue)
                .toArray();
    }

    private static Map<String, Integer> places(List<Heading> headings) {
        Map<String, Integer> places = new HashMap<>();
        headings.forEach(each -> places.put(each.key(), places.size()));
        return places;
    }
}
