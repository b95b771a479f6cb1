package fr.portevoix.roadmap;

import fr.portevoix.document.CsvReader;
import fr.portevoix.document.CsvTable;
import fr.portevoix.document.RowReport;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;

/**
 * Brings in what became of each node from one version to a later one, from a CSV file of three columns (code before, code
 * after, kind), whatever their headings.
 *
 * <p>{@code same} and {@code renamed} join two nodes into one lineage and must be one to one; {@code split},
 * {@code merged}, {@code new} and {@code dropped} are kept as they are, for a person to judge. A second import takes the place
 * of the first.
 */
@ApplicationScoped
public class ImportRoadmapMapping {
    private static final CsvReader READER =
            CsvReader.requiring().takingOthers().upToBytes(1_000_000).upToRows(20_000);

    @Inject
    KeepMapping keepMapping;

    /** Imports the whole file, or nothing when the report has errors. */
    @Transactional
    public RowReport between(Roadmap before, Roadmap after, byte[] csv) {
        Roadmap from = Roadmap.findById(before.id);
        Roadmap to = Roadmap.findById(after.id);
        CsvTable table = READER.read(csv);
        RowReport report = table.report();
        if (from.position >= to.position || !from.contract.equals(to.contract)) {
            report.fileError(
                    "La version de départ doit être plus ancienne que la version d’arrivée, dans le même contrat.");
        }
        if (!report.hasErrors() && table.columns().size() != 3) {
            report.fileError("Le fichier doit avoir trois colonnes : le code de départ, le code d’arrivée et ce qui est"
                    + " arrivé (same, renamed, split, merged, new, dropped).");
        }
        if (report.hasErrors()) {
            return report;
        }
        List<MappingRow> rows = MappingRows.read(table, RoadmapNode.of(from), RoadmapNode.of(to));
        keepMapping.keep(from, to, rows, report);
        return report;
    }
}
