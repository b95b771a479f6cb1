package fr.portevoix.roadmap;

import fr.portevoix.document.RowReport;
import fr.portevoix.shared.text.Slug;
import fr.portevoix.territory.Contract;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Brings in a version of the roadmap from a CSV file ({@code code,parent,level,label}), or nothing and a report.
 *
 * <p>{@code level} is a free key. Each key that the contract does not know yet needs its names, which a person gives. The
 * new version is a draft until somebody publishes it.
 */
@ApplicationScoped
public class ImportRoadmap {
    /** How a contract calls a level of its tree. */
    public record LevelNames(String key, String singular, String plural, boolean crossCutting) {}

    /** The version to be: its address (made from the title when blank), its title, and its date if it has one. */
    public record Version(String slug, String title, LocalDate dated) {
        String address() {
            return slug == null || slug.isBlank() ? Slug.of(title) : slug.strip();
        }
    }

    /** What a file would bring, before anything is kept. */
    public record Preview(RowReport report, int nodes, List<String> newLevels, List<RoadmapLevel> knownLevels) {}

    /** The report, and the version where nothing in the report forbids it. */
    public record Outcome(RowReport report, Optional<Roadmap> roadmap) {}

    /** Reads the file and says what it would bring; keeps nothing. */
    public Preview preview(Contract contract, byte[] csv) {
        RoadmapRows rows = RoadmapRows.read(csv);
        List<RoadmapLevel> known = RoadmapLevel.of(contract);
        Set<String> keys = known.stream().map(level -> level.levelKey).collect(Collectors.toSet());
        List<String> used = rows.report().hasErrors() ? List.of() : rows.levels();
        return new Preview(
                rows.report(),
                rows.all().size(),
                used.stream().filter(key -> !keys.contains(key)).toList(),
                known.stream().filter(level -> used.contains(level.levelKey)).toList());
    }

    /** Imports the whole file as a draft version, or nothing when the report has errors. */
    @Transactional
    public Outcome into(Contract owner, Version version, byte[] csv, List<LevelNames> names) {
        Contract contract = Contract.findById(owner.id);
        RoadmapRows rows = RoadmapRows.read(csv);
        RowReport report = rows.report();
        checkVersion(contract, version, report);
        Map<String, LevelNames> fresh = new LinkedHashMap<>();
        if (!report.hasErrors()) {
            fresh.putAll(freshLevels(contract, rows, names, report));
        }
        if (report.hasErrors()) {
            return new Outcome(report, Optional.empty());
        }
        keepLevels(contract, fresh);
        Roadmap roadmap = keepVersion(contract, version);
        keepNodes(roadmap, rows);
        return new Outcome(report, Optional.of(roadmap));
    }

    private static void checkVersion(Contract contract, Version version, RowReport report) {
        if (version.title() == null || version.title().isBlank()) {
            report.fileError("La version n’a pas de titre.");
        } else if (version.title().strip().length() > 200) {
            report.fileError("Le titre de la version est trop long : 200 caractères au plus.");
        } else if (!Slug.of(version.address()).equals(version.address())) {
            report.fileError(
                    "L’adresse de la version ne prend que des lettres sans accent, des chiffres et des tirets.");
        } else if (version.address().equals("changements")) {
            report.fileError("L’adresse « changements » est réservée. Choisissez-en une autre.");
        } else if (Roadmap.at(contract, version.address()).isPresent()) {
            report.fileError("Une version existe déjà à l’adresse « " + version.address() + " ».");
        }
    }

    private static Map<String, LevelNames> freshLevels(
            Contract contract, RoadmapRows rows, List<LevelNames> names, RowReport report) {
        Set<String> known =
                RoadmapLevel.of(contract).stream().map(level -> level.levelKey).collect(Collectors.toSet());
        Map<String, LevelNames> given = new HashMap<>();
        names.forEach(name -> given.put(name.key(), name));
        Map<String, LevelNames> fresh = new LinkedHashMap<>();
        for (String key : rows.levels()) {
            if (!known.contains(key)) {
                LevelNames named = given.get(key);
                if (named == null || isUnfit(named.singular()) || isUnfit(named.plural())) {
                    report.fileError("Le niveau « " + key
                            + " » est nouveau dans ce contrat : donnez-lui un nom au singulier et un au pluriel, de"
                            + " 80 caractères au plus.");
                } else {
                    fresh.put(key, named);
                }
            }
        }
        return fresh;
    }

    private static boolean isUnfit(String name) {
        return name == null || name.isBlank() || name.strip().length() > 80;
    }

    private static void keepLevels(Contract contract, Map<String, LevelNames> fresh) {
        int position = RoadmapLevel.of(contract).stream()
                .mapToInt(level -> level.position)
                .max()
                .orElse(0);
        for (LevelNames named : fresh.values()) {
            RoadmapLevel level = new RoadmapLevel();
            level.contract = contract;
            level.levelKey = named.key();
            level.singular = named.singular().strip();
            level.plural = named.plural().strip();
            level.crossCutting = named.crossCutting();
            level.position = ++position;
            level.persist();
        }
    }

    private static Roadmap keepVersion(Contract contract, Version version) {
        Roadmap roadmap = new Roadmap();
        roadmap.contract = contract;
        roadmap.slug = version.address();
        roadmap.title = version.title().strip();
        roadmap.dated = version.dated();
        List<Roadmap> versions = new ArrayList<>(Roadmap.of(contract));
        versions.add(roadmap);
        // A version that has no date stays after those that have one: it is most likely the next.
        versions.sort(Comparator.comparing(one -> one.dated, Comparator.nullsLast(Comparator.naturalOrder())));
        for (int i = 0; i < versions.size(); i++) {
            versions.get(i).position = i + 1;
        }
        roadmap.persist();
        return roadmap;
    }

    private static void keepNodes(Roadmap roadmap, RoadmapRows rows) {
        Map<String, RoadmapNode> nodes = new LinkedHashMap<>();
        int position = 0;
        for (RoadmapRows.Row row : rows.all()) {
            RoadmapNode node = new RoadmapNode();
            node.roadmap = roadmap;
            node.code = row.code();
            node.levelKey = row.level();
            node.label = row.label();
            node.position = ++position;
            nodes.put(row.code(), node);
        }
        // A child may come before its parent in the file, but not in the database.
        rows.all().forEach(row -> persistAfterParent(row.code(), rows, nodes));
    }

    private static void persistAfterParent(String code, RoadmapRows rows, Map<String, RoadmapNode> nodes) {
        RoadmapNode node = nodes.get(code);
        String parent = rows.parentOf(code);
        if (node.isPersistent()) {
            return;
        }
        if (parent != null) {
            persistAfterParent(parent, rows, nodes);
            node.parent = nodes.get(parent);
        }
        node.persist();
    }
}
