package fr.portevoix.roadmap;

import fr.portevoix.document.RowReport;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;

/** Says what became of each node between two versions, in place of what was said before, which can be taken up again. */
@ApplicationScoped
class KeepMapping {
    @Inject
    Lineages lineages;

    @Inject
    Clock clock;

    /** Keeps these lines, or nothing where the report has errors or gets them here. */
    @Transactional
    void keep(Roadmap from, Roadmap to, List<MappingRow> rows, RowReport report) {
        if (!report.hasErrors()) {
            lineages.check(to, rows, report);
        }
        if (report.hasErrors()) {
            return;
        }
        List<RoadmapChange> before = RoadmapChange.between(from, to);
        if (!before.isEmpty()) {
            PastMapping past = new PastMapping();
            past.fromRoadmap = from;
            past.toRoadmap = to;
            past.take(before);
            past.replacedAt = clock.instant();
            past.persist();
        }
        RoadmapChange.delete("fromRoadmap = ?1 and toRoadmap = ?2", from, to);
        for (MappingRow row : rows) {
            RoadmapChange change = new RoadmapChange();
            change.fromRoadmap = from;
            change.toRoadmap = to;
            change.fromNode = row.from();
            change.toNode = row.to();
            change.kind = row.kind();
            change.persist();
        }
        lineages.settle(from, to, rows);
    }

    /** Takes an earlier state up again; what stood until now becomes an earlier state in turn. */
    @Transactional
    RowReport takeUpAgain(PastMapping past) {
        RowReport report = new RowReport();
        keep(past.fromRoadmap, past.toRoadmap, past.rows(), report);
        return report;
    }
}
