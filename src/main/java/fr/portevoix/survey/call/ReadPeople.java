package fr.portevoix.survey.call;

import fr.portevoix.document.CsvReader;
import fr.portevoix.document.CsvRow;
import fr.portevoix.document.CsvTable;
import fr.portevoix.document.RowReport;
import fr.portevoix.shared.text.PhoneNumber;
import fr.portevoix.shared.text.Slug;
import fr.portevoix.survey.Survey;
import fr.portevoix.territory.Quartier;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Reads who is to be called from a CSV file, row by row, and keeps nothing itself. */
final class ReadPeople {
    private static final int LONGEST_NOTE = 500;
    private static final int LONGEST_NAME = 120;

    private final Survey survey;
    private final boolean skipUnreadable;
    private final Map<String, Long> lines = new HashMap<>();
    private final List<CallEntry> people = new ArrayList<>();
    private PersonColumns columns;
    private CsvTable table;
    private Map<String, Quartier> quartiers;

    private ReadPeople(Survey survey, boolean skipUnreadable) {
        this.survey = survey;
        this.skipUnreadable = skipUnreadable;
    }

    /** What was read: the columns of the file, what was taken for what, the people, and what to mend. */
    record People(List<String> found, PersonColumns columns, List<CallEntry> entries, RowReport report) {}

    /** Reads the file; numbers that cannot be read are faults, or are left out where that was asked for. */
    static People of(Survey survey, byte[] file, PersonColumns chosen, boolean skipUnreadable) {
        return new ReadPeople(survey, skipUnreadable).read(file, chosen);
    }

    private People read(byte[] file, PersonColumns chosen) {
        table = CsvReader.requiring()
                .takingOthers()
                .upToBytes(400_000)
                .upToRows(5_000)
                .read(file);
        columns = PersonColumns.of(chosen, table.columns());
        RowReport report = table.report();
        if (!report.hasErrors() && columns.phone().isEmpty()) {
            report.fileError("Choisissez la colonne qui contient les numéros de téléphone.");
        }
        if (!report.hasErrors()) {
            quartiers = new HashMap<>();
            Quartier.of(survey.contract).forEach(each -> {
                quartiers.put(Slug.of(each.name), each);
                quartiers.put(each.slug, each);
            });
            table.rows().forEach(this::take);
            if (people.isEmpty() && !report.hasErrors()) {
                report.fileError("Le fichier ne contient aucun numéro à appeler.");
            }
        }
        return new People(table.columns(), columns, report.hasErrors() ? List.of() : people, report);
    }

    private void take(CsvRow row) {
        RowReport report = table.report();
        String typed = row.get(columns.phone());
        PhoneNumber number = PhoneNumber.read(typed).orElse(null);
        if (number == null) {
            String sentence = typed.isEmpty()
                    ? "Il n’y a pas de numéro."
                    : "« " + shortened(typed)
                            + " » n’est pas un numéro que l’on peut appeler : il faut 10 chiffres commençant par 0, ou le"
                            + " signe + et l’indicatif du pays. Les numéros courts et surtaxés sont refusés.";
            if (skipUnreadable) {
                report.warning(row.line(), columns.phone(), sentence + " La ligne est laissée de côté.");
            } else {
                report.error(row.line(), columns.phone(), sentence);
            }
            return;
        }
        Long before = lines.putIfAbsent(number.value(), row.line());
        if (before != null) {
            report.warning(
                    row.line(),
                    columns.phone(),
                    "Ce numéro est déjà à la ligne " + before + " : il ne sera appelé qu’une fois.");
        } else if (isElsewhere(number)) {
            report.warning(
                    row.line(),
                    columns.phone(),
                    "Ce numéro est déjà dans une autre liste ouverte de cette enquête : il est laissé de côté.");
        } else {
            people.add(entry(row, number));
        }
    }

    private boolean isElsewhere(PhoneNumber number) {
        return CallEntry.count("phone = ?1 and callList.survey = ?2", number.value(), survey) > 0;
    }

    private CallEntry entry(CsvRow row, PhoneNumber number) {
        CallEntry entry = new CallEntry();
        entry.phone = number.value();
        entry.name = cut(row, columns.name(), LONGEST_NAME);
        entry.note = cut(row, columns.note(), LONGEST_NOTE);
        String language = cell(row, columns.language());
        entry.language = CallLanguages.read(language).orElse(null);
        if (!language.isEmpty() && entry.language == null) {
            unknown(row, columns.language(), "La langue « " + shortened(language) + " » n’est pas connue");
        }
        String quartier = cell(row, columns.quartier());
        entry.quartier = quartiers.get(Slug.of(quartier));
        if (!quartier.isEmpty() && entry.quartier == null) {
            unknown(row, columns.quartier(), "Le quartier « " + shortened(quartier) + " » n’est pas de ce contrat");
        }
        return entry;
    }

    private void unknown(CsvRow row, String column, String sentence) {
        table.report().warning(row.line(), column, sentence + " : la case est laissée vide.");
    }

    private String cut(CsvRow row, String column, int longest) {
        String cell = cell(row, column);
        if (cell.codePointCount(0, cell.length()) > longest) {
            table.report().warning(row.line(), column, "Le texte est trop long : la fin est coupée.");
            cell = cell.substring(0, cell.offsetByCodePoints(0, longest));
        }
        return cell.isEmpty() ? null : cell;
    }

    private static String cell(CsvRow row, String column) {
        return column.isEmpty() ? "" : row.get(column);
    }

    private static String shortened(String cell) {
        return cell.length() <= 40 ? cell : cell.substring(0, 39) + "…";
    }
}
