package fr.portevoix.document;

import fr.portevoix.shared.text.Legible;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVRecord;

/** The first row of a CSV file: which known column stands where, whatever the capitals, accents and blanks around. */
final class CsvHeader {

    private final int width;
    private final List<String> absent;
    private final Map<String, Integer> positions;

    private CsvHeader(int width, List<String> absent, Map<String, Integer> positions) {
        this.width = width;
        this.absent = absent;
        this.positions = positions;
    }

    static CsvHeader read(
            CSVRecord record,
            long line,
            List<String> required,
            List<String> optional,
            boolean others,
            RowReport report) {
        var byKey = new HashMap<String, String>();
        Stream.concat(required.stream(), optional.stream()).forEach(name -> byKey.put(key(name), name));
        var positions = new LinkedHashMap<String, Integer>();
        for (int i = 0; i < record.size(); i++) {
            String written = stripped(record.get(i));
            if (others && !written.isEmpty()) {
                byKey.putIfAbsent(key(written), written);
            }
            String name = byKey.get(key(written));
            if (name != null && positions.putIfAbsent(name, i) != null) {
                report.error(
                        line,
                        name,
                        "La colonne « " + name + " » figure deux fois dans l’en-tête. Gardez-en une seule.");
            } else if (name == null && !written.isEmpty()) {
                report.warning(line, written, "La colonne « " + written + " » n’est pas connue : elle n’est pas lue.");
            }
        }
        required.stream()
                .filter(name -> !positions.containsKey(name))
                .forEach(name -> report.error(
                        line,
                        name,
                        "Il manque la colonne « " + name + " ». La première ligne doit porter les noms des colonnes : "
                                + String.join(", ", required) + "."));
        var absent =
                optional.stream().filter(name -> !positions.containsKey(name)).toList();
        return new CsvHeader(record.size(), absent, positions);
    }

    /** The known columns, in the order of the file. */
    List<String> known() {
        return new ArrayList<>(positions.keySet());
    }

    /** The row, or nothing and an error when it has not as many cells as the header. */
    Optional<CsvRow> row(CSVRecord record, long line, RowReport report) {
        if (record.size() != width) {
            report.error(
                    line,
                    "",
                    "La ligne " + line + " compte " + cells(record.size()) + " alors que l’en-tête en compte "
                            + FrenchCount.of(width)
                            + ". Un texte qui contient le séparateur doit être entre guillemets.");
            return Optional.empty();
        }
        var cells = new HashMap<String, String>();
        positions.forEach((name, position) ->
                cells.put(name, FormulaGuard.unguard(stripped(CleanText.of(Legible.of(record.get(position)))))));
        absent.forEach(name -> cells.put(name, ""));
        return Optional.of(new CsvRow(line, cells));
    }

    private static String cells(int count) {
        return FrenchCount.of(count) + (count > 1 ? " cellules" : " cellule");
    }

    private static String key(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT)
                .strip();
    }

    /** Spreadsheets pad with no-break spaces too, which strip() leaves. */
    private static String stripped(String cell) {
        return cell.replaceAll("^[\\s\\p{Z}]+|[\\s\\p{Z}]+$", "");
    }
}
