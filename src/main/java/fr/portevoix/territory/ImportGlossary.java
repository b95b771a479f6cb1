package fr.portevoix.territory;

import fr.portevoix.document.CsvReader;
import fr.portevoix.document.CsvRow;
import fr.portevoix.document.CsvTable;
import fr.portevoix.document.RowReport;
import fr.portevoix.shared.text.Wording;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** Brings in explained words from a CSV file ({@code term,meaning[,language]}), or nothing and a report. */
@ApplicationScoped
public class ImportGlossary {
    private static final int LONGEST_MEANING = 2_000;
    private static final CsvReader READER = CsvReader.requiring("term", "meaning")
            .allowing("language")
            .upToBytes(2_000_000)
            .upToRows(5_000);

    /** Imports the whole file, or nothing when the report has errors; a word that exists gets its new meaning. */
    @Transactional
    public RowReport into(Contract contract, byte[] csv) {
        CsvTable table = READER.read(csv);
        RowReport report = table.report();
        Map<String, Long> lines = new HashMap<>();
        table.rows().forEach(row -> check(row, lines, report));
        if (!report.hasErrors() && table.rows().isEmpty()) {
            report.fileError("Le fichier ne contient aucun mot.");
        }
        if (!report.hasErrors()) {
            keep(Contract.findById(contract.id), table);
        }
        return report;
    }

    private static void check(CsvRow row, Map<String, Long> lines, RowReport report) {
        String term = term(row);
        if (term.isEmpty()) {
            report.error(row.line(), "term", "Le mot manque.");
        } else if (term.length() > 80) {
            report.error(row.line(), "term", "Le mot est trop long : 80 caractères au plus.");
        }
        if (row.isBlank("meaning")) {
            report.error(row.line(), "meaning", "L’explication manque.");
        } else if (row.get("meaning").length() > LONGEST_MEANING) {
            report.error(row.line(), "meaning", "L’explication est trop longue : 2 000 caractères au plus.");
        }
        if (!language(row).matches("[a-z]{2,3}(-[A-Za-z0-9]{1,8}){0,3}")) {
            report.error(row.line(), "language", "La langue s’écrit par exemple « fr », « ar » ou « fr-x-simple ».");
        }
        Long first = lines.putIfAbsent(language(row) + " " + key(term), row.line());
        if (first != null) {
            report.error(row.line(), "term", "Ce mot figure déjà à la ligne " + first + " dans la même langue.");
        }
    }

    private static void keep(Contract contract, CsvTable table) {
        Map<String, GlossaryEntry> entries = new HashMap<>();
        GlossaryEntry.of(contract).forEach(entry -> entries.put(key(entry.term), entry));
        for (CsvRow row : table.rows()) {
            GlossaryEntry entry = entries.computeIfAbsent(key(term(row)), key -> {
                GlossaryEntry fresh = new GlossaryEntry();
                fresh.contract = contract;
                fresh.term = term(row);
                fresh.meaning = Wording.french(null);
                return fresh;
            });
            entry.meaning = entry.meaning.with(language(row), row.get("meaning"));
            entry.persist();
        }
    }

    /** Two spellings of one word are one word, whatever the capitals; the accents tell words apart. */
    static String key(String term) {
        return term.toLowerCase(Locale.FRENCH);
    }

    private static String term(CsvRow row) {
        return row.get("term").replaceAll("\\s+", " ");
    }

    private static String language(CsvRow row) {
        return row.isBlank("language") ? Wording.FRENCH : row.get("language");
    }
}
