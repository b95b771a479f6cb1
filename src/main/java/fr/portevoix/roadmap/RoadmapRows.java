package fr.portevoix.roadmap;

import fr.portevoix.document.CsvReader;
import fr.portevoix.document.CsvRow;
import fr.portevoix.document.CsvTable;
import fr.portevoix.document.RowReport;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** The rows of a roadmap file ({@code code,parent,level,label}), each checked and all of them together a tree. */
final class RoadmapRows {
    /** The second step of the desk's form carries the file back, within the longest text that a form takes. */
    static final int MOST_BYTES = 400_000;

    /** Deeper than any contract, shallow enough for every page to draw. */
    static final int DEEPEST = 40;

    private static final CsvReader READER = CsvReader.requiring("code", "parent", "level", "label")
            .upToBytes(MOST_BYTES)
            .upToRows(10_000);

    /** Codes stand in addresses, where these characters mean something else. */
    private static final Pattern UNFIT = Pattern.compile("[/\\\\?#%;\\p{Cntrl}]|^\\.{1,2}$");

    private final RowReport report;
    private final Map<String, Row> byCode = new LinkedHashMap<>();

    /** One node as the file gives it; parent is null at the top. */
    record Row(long line, String code, String parent, String level, String label) {}

    private RoadmapRows(RowReport report) {
        this.report = report;
    }

    /** Reads and checks a file; whatever it holds, the answer is a report. */
    static RoadmapRows read(byte[] csv) {
        CsvTable table = READER.read(csv);
        RoadmapRows rows = new RoadmapRows(table.report());
        table.rows().forEach(rows::take);
        if (!rows.report.hasErrors() && rows.byCode.isEmpty()) {
            rows.report.fileError("Le fichier ne contient aucune ligne sous l’en-tête.");
        }
        rows.checkParents();
        return rows;
    }

    RowReport report() {
        return report;
    }

    List<Row> all() {
        return List.copyOf(byCode.values());
    }

    String parentOf(String code) {
        return byCode.get(code).parent();
    }

    /** The level keys, from the top of the tree down. */
    List<String> levels() {
        Map<String, Integer> highest = new LinkedHashMap<>();
        byCode.values().forEach(row -> highest.merge(row.level(), depth(row), Math::min));
        return highest.entrySet().stream()
                .sorted(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey)
                .toList();
    }

    private void take(CsvRow read) {
        Row row = new Row(
                read.line(),
                oneLine(read.get("code")),
                read.isBlank("parent") ? null : oneLine(read.get("parent")),
                oneLine(read.get("level")),
                oneLine(read.get("label")));
        needed(row.line(), "code", row.code(), 40, "Le code manque.");
        needed(row.line(), "level", row.level(), 40, "Le niveau manque, par exemple « objective ».");
        needed(row.line(), "label", row.label(), 400, "L’intitulé manque.");
        if (UNFIT.matcher(row.code()).find()) {
            report.error(
                    row.line(),
                    "code",
                    "Un code ne contient ni / ni \\ ni ? ni # ni % ni point-virgule, et n’est pas un point seul.");
        }
        Row first = byCode.get(row.code());
        if (first != null && !row.code().isEmpty()) {
            report.error(
                    row.line(),
                    "code",
                    "Le code « " + shortened(row.code()) + " » est déjà pris à la ligne " + first.line() + ".");
        } else {
            byCode.put(row.code(), row);
        }
    }

    private void needed(long line, String column, String value, int longest, String missing) {
        if (value.isEmpty()) {
            report.error(line, column, missing);
        } else if (value.length() > longest) {
            report.error(line, column, "C’est trop long : " + longest + " caractères au plus.");
        }
    }

    private void checkParents() {
        Map<String, Integer> depths = new HashMap<>();
        for (Row row : byCode.values()) {
            if (row.parent() != null && !byCode.containsKey(row.parent())) {
                report.error(
                        row.line(),
                        "parent",
                        "Le parent « " + shortened(row.parent())
                                + " » n’est le code d’aucune ligne. Laissez vide pour le plus haut niveau.");
            }
            walkUp(row, depths);
        }
    }

    /** Follows the parents upwards until the top or a node already measured; each loop is told once. */
    private void walkUp(Row start, Map<String, Integer> depths) {
        List<String> trail = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        Row row = start;
        while (row != null && !depths.containsKey(row.code()) && seen.add(row.code())) {
            trail.add(row.code());
            row = row.parent() == null ? null : byCode.get(row.parent());
        }
        int depth = row == null ? -1 : depths.getOrDefault(row.code(), -1);
        if (row != null && !depths.containsKey(row.code())) {
            tellLoop(trail.subList(trail.indexOf(row.code()), trail.size()));
        }
        for (int i = trail.size() - 1; i >= 0; i--) {
            depths.put(trail.get(i), ++depth);
            if (depth == DEEPEST) {
                report.error(
                        byCode.get(trail.get(i)).line(),
                        "parent",
                        "L’arbre est trop profond : " + DEEPEST + " niveaux au plus.");
            }
        }
    }

    private void tellLoop(List<String> loop) {
        String way = String.join(
                " → ",
                loop.stream()
                        .limit(5)
                        .map(code -> "« " + shortened(code) + " »")
                        .toList());
        report.error(
                byCode.get(loop.get(0)).line(),
                "parent",
                loop.size() == 1
                        ? way + " est son propre parent."
                        : "Les parents tournent en boucle : " + way + (loop.size() > 5 ? " → …" : "")
                                + ". L’un d’eux doit remonter ailleurs.");
    }

    private int depth(Row row) {
        int depth = 0;
        for (Row at = row; at.parent() != null && byCode.containsKey(at.parent()) && depth < DEEPEST; depth++) {
            at = byCode.get(at.parent());
        }
        return depth;
    }

    private static String oneLine(String cell) {
        return cell.replaceAll("[\\s\\p{Z}]+", " ").strip();
    }

    private static String shortened(String text) {
        return text.length() > 60 ? text.substring(0, 60) + "…" : text;
    }
}
