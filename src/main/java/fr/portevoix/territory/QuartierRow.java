package fr.portevoix.territory;

import fr.portevoix.document.CsvRow;
import fr.portevoix.document.CsvTable;
import fr.portevoix.document.RowReport;
import fr.portevoix.shared.text.Slug;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** A quartier as a row of an import describes it, read and checked; figures keep the order of the columns. */
record QuartierRow(
        String slug, String name, QuartierKind kind, List<String> communes, Map<String, QuartierRow.Figure> figures) {
    private static final List<String> FIXED = List.of("slug", "name", "kind", "commune");
    private static final Pattern CODE = Pattern.compile("[a-z][a-z0-9_]{0,59}");
    private static final int MOST_INDICATORS = 200;

    /** A figure and its year; a null value is unknown. */
    record Figure(int year, BigDecimal value) {}

    /** The rows of a table; what is wrong with them goes into the table's report. */
    static List<QuartierRow> all(CsvTable table, ImportQuartiers.Terms terms) {
        Map<String, String> indicators = indicators(table);
        Map<String, Long> lines = new HashMap<>();
        return table.rows().stream()
                .map(row -> read(row, table, indicators, lines, terms))
                .toList();
    }

    /** Each indicator code with the column that it stands in. */
    private static Map<String, String> indicators(CsvTable table) {
        Map<String, String> indicators = new LinkedHashMap<>();
        for (String column : table.columns()) {
            String code = column.toLowerCase(Locale.ROOT);
            if (FIXED.contains(code) || yearOf(column, table)) {
                continue;
            }
            if (!CODE.matcher(code).matches()) {
                table.report()
                        .error(
                                1,
                                column,
                                "La colonne « " + shortened(column)
                                        + " » ne peut pas nommer un indicateur : il faut des lettres sans accent, des"
                                        + " chiffres et des soulignés, par exemple « taux_pauvrete_pct ».");
            } else {
                indicators.put(code, column);
            }
        }
        if (indicators.size() > MOST_INDICATORS) {
            table.report().fileError("Le fichier a plus de " + MOST_INDICATORS + " colonnes d’indicateurs.");
        }
        return indicators;
    }

    private static boolean yearOf(String column, CsvTable table) {
        return column.endsWith("_year") && table.has(column.substring(0, column.length() - "_year".length()));
    }

    private static QuartierRow read(
            CsvRow row,
            CsvTable table,
            Map<String, String> indicators,
            Map<String, Long> lines,
            ImportQuartiers.Terms terms) {
        RowReport report = table.report();
        String name = row.get("name").replaceAll("\\s+", " ");
        String slug = row.isBlank("slug") ? Slug.of(name) : row.get("slug");
        if (name.isEmpty()) {
            report.error(row.line(), "name", "Le quartier n’a pas de nom.");
        } else if (name.length() > 160) {
            report.error(row.line(), "name", "Le nom est trop long : 160 caractères au plus.");
        }
        if (!Slug.of(slug).equals(slug)) {
            report.error(
                    row.line(),
                    "slug",
                    "« " + shortened(slug) + " » ne peut pas servir d’adresse. Écrivez par exemple « " + Slug.of(slug)
                            + " ».");
        }
        Long first = lines.putIfAbsent(slug, row.line());
        if (first != null) {
            report.error(
                    row.line(), "slug", "« " + shortened(slug) + " » figure déjà à la ligne " + first + " du fichier.");
        }
        List<String> communes = communes(row, report);
        Map<String, Figure> figures = new LinkedHashMap<>();
        indicators.forEach((code, column) -> figures.put(code, figure(code, column, row, table, terms)));
        return new QuartierRow(slug, name, kind(row, report), communes, figures);
    }

    private static QuartierKind kind(CsvRow row, RowReport report) {
        return switch (row.get("kind").toUpperCase(Locale.ROOT)) {
            case "QPV", "QP" -> QuartierKind.QPV;
            case "OTHER", "AUTRE" -> QuartierKind.OTHER;
            default -> {
                report.error(
                        row.line(),
                        "kind",
                        "Écrivez « QPV » pour un quartier prioritaire, « OTHER » pour un autre secteur.");
                yield QuartierKind.OTHER;
            }
        };
    }

    private static List<String> communes(CsvRow row, RowReport report) {
        List<String> communes = Arrays.stream(row.get("commune").split("[|;]"))
                .map(name -> name.replaceAll("\\s+", " ").strip())
                .filter(name -> !name.isEmpty())
                .toList();
        if (communes.stream().anyMatch(name -> name.length() > 120)) {
            report.error(row.line(), "commune", "Le nom de la commune est trop long : 120 caractères au plus.");
        }
        return communes;
    }

    private static Figure figure(String code, String column, CsvRow row, CsvTable table, ImportQuartiers.Terms terms) {
        String companion = column + "_year";
        int year = terms.yearOf(code);
        if (table.has(companion) && !row.isBlank(companion)) {
            String written = row.get(companion);
            if (written.matches("(19|20)\\d\\d")) {
                year = Integer.parseInt(written);
            } else {
                table.report()
                        .error(
                                row.line(),
                                companion,
                                "« " + shortened(written) + " » n’est pas une année entre 1900 et 2099.");
            }
        }
        String cell = row.get(column);
        if (FrenchNumber.isUnknown(cell)) {
            return new Figure(year, null);
        }
        BigDecimal value = FrenchNumber.read(cell).orElse(null);
        if (value == null) {
            table.report()
                    .error(
                            row.line(),
                            column,
                            "« " + shortened(cell)
                                    + " » n’est pas un nombre. Laissez la case vide si le chiffre n’est pas connu.");
        } else if (code.endsWith("_pct") && (value.signum() < 0 || value.compareTo(BigDecimal.valueOf(100)) > 0)) {
            table.report().error(row.line(), column, "Une part va de 0 à 100 ; le fichier dit « " + cell + " ».");
        }
        return new Figure(year, value);
    }

    private static String shortened(String text) {
        return text.length() > 60 ? text.substring(0, 60) + "…" : text;
    }
}
