package fr.portevoix.walk;

import fr.portevoix.roadmap.Roadmap;
import fr.portevoix.roadmap.RoadmapNode;
import fr.portevoix.shared.database.Thing;
import fr.portevoix.shared.web.Errors;
import fr.portevoix.territory.Contract;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;

/** Rows of a form that grows: each a sentence, what it was kept as before, and where it leads in the roadmap. */
public record TypedRows(List<Row> typed) {
    /** How many empty rows wait below those that are filled. */
    static final int EMPTY = 2;

    /** What fits in a row, and on a telephone. */
    static final int LONGEST = 120;

    private static final int MOST = 40;

    /** A row as typed; {@code id} is empty for a new one, {@code node} where it leads nowhere. */
    public record Row(String id, String label, String node) {
        /** Where it leads in the roadmap in force. */
        Optional<RoadmapNode> node(Contract contract) {
            return node.isEmpty()
                    ? Optional.empty()
                    : Roadmap.current(contract).flatMap(roadmap -> RoadmapNode.at(roadmap, node));
        }
    }

    /** How a row is written into what is kept, at this place of the order. */
    interface Writing<T> {
        void write(T kept, int position, Row row);
    }

    /** The rows whose columns came as these lists, any of which may be missing or too short. */
    static TypedRows of(List<String> ids, List<String> labels, List<String> nodes) {
        List<Row> rows = new ArrayList<>();
        for (int row = 0; row < size(labels); row++) {
            rows.add(new Row(at(ids, row), at(labels, row), at(nodes, row)));
        }
        return new TypedRows(rows);
    }

    /** Those that say something, and empty ones for more. */
    List<Row> withMore() {
        List<Row> rows = new ArrayList<>(filled());
        for (int more = 0; more < EMPTY; more++) {
            rows.add(new Row("", "", ""));
        }
        return rows;
    }

    private List<Row> filled() {
        return typed.stream().filter(row -> !row.label().isEmpty()).toList();
    }

    /** Tells under this field what is wrong with them. */
    void check(Errors errors, String field, Contract contract) {
        List<Row> filled = filled();
        if (filled.stream().anyMatch(row -> row.label().length() > LONGEST)) {
            errors.add(field, LONGEST + " signes au plus pour chacun.");
        }
        if (filled.stream()
                        .map(row -> row.label().toLowerCase(Locale.FRENCH))
                        .distinct()
                        .count()
                < filled.size()) {
            errors.add(field, "Deux lignes disent la même chose : gardez-en une.");
        }
        if (filled.size() > MOST) {
            errors.add(field, MOST + " lignes au plus : personne n’en lit davantage en marchant.");
        }
        if (typed.stream()
                .anyMatch(row -> !row.node().isEmpty() && row.node(contract).isEmpty())) {
            errors.add(field, "La feuille de route en vigueur n’a pas cet objectif.");
        }
    }

    /** Keeps them in their order: one with an id keeps what hangs on it, one that was emptied goes. */
    <T extends Thing> void keep(List<T> before, Supplier<T> fresh, Writing<T> writing) {
        List<T> gone = new ArrayList<>(before);
        int position = 0;
        for (Row row : filled()) {
            T kept = gone.stream()
                    .filter(each -> each.id.toString().equals(row.id()))
                    .findFirst()
                    .orElseGet(fresh);
            gone.remove(kept);
            writing.write(kept, ++position, row);
            kept.persist();
        }
        gone.forEach(each -> each.delete());
    }

    static int size(List<String> typed) {
        return typed == null ? 0 : typed.size();
    }

    static String at(List<String> typed, int row) {
        return row < size(typed) ? clean(typed.get(row)) : "";
    }

    static String clean(String typed) {
        return typed == null ? "" : typed.replace("\r\n", "\n").strip();
    }
}
