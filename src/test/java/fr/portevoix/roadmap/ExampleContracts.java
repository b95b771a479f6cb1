package fr.portevoix.roadmap;

import fr.portevoix.territory.Contract;
import fr.portevoix.territory.CreateContract;
import fr.portevoix.territory.ImportPerimeters;
import fr.portevoix.territory.ImportQuartiers;
import io.quarkus.arc.Arc;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Contracts for tests, brought in by the product's own entry points. */
public final class ExampleContracts {
    static final List<ImportRoadmap.LevelNames> LEVELS = List.of(
            new ImportRoadmap.LevelNames("challenge", "défi", "défis", false),
            new ImportRoadmap.LevelNames("objective", "objectif", "objectifs", false),
            new ImportRoadmap.LevelNames("axis", "axe transversal", "axes transversaux", true),
            new ImportRoadmap.LevelNames("focus", "focus", "focus", false));

    private ExampleContracts() {}

    /** A contract with nothing in it. */
    public static Contract empty() {
        return bean(CreateContract.class)
                .create(new CreateContract.Draft(
                        "essai-" + UUID.randomUUID(), "Contrat d’essai", "Essai", null, null, null, null));
    }

    /** The first territory, both versions of its roadmap published. */
    public static Contract firstTerritory() {
        Contract contract = empty();
        bean(ImportQuartiers.class)
                .into(contract, file("quartiers.csv"), new ImportQuartiers.Terms(2019, Map.of(), "Contrat de ville"));
        bean(ImportPerimeters.class)
                .into(
                        contract,
                        file("perimeters-fictitious.geojson"),
                        new ImportPerimeters.Terms(null, true, "Dessin"));
        Roadmap before = version(contract, "2023-07", LocalDate.of(2023, 7, 6), file("roadmap-2023-07.csv"));
        Roadmap after = version(contract, "2024", LocalDate.of(2024, 6, 1), file("roadmap-2024.csv"));
        bean(ImportRoadmapMapping.class).between(before, after, file("roadmap-mapping.csv"));
        return contract;
    }

    /** Another contract: its own level names, four levels deep, 130 nodes. */
    public static Contract deep() {
        Contract contract = empty();
        StringBuilder csv = new StringBuilder("code;parent;level;label\r\n");
        for (int a = 1; a <= 4; a++) {
            csv.append("A%d;;ambition;Ambition « %d » : vivre, apprendre, travailler\r\n".formatted(a, a));
            for (int b = 1; b <= 3; b++) {
                csv.append("A%d.%d;A%d;orientation;Orientation %d\r\n".formatted(a, b, a, b));
                for (int c = 1; c <= 3; c++) {
                    csv.append("A%d.%d.%d;A%d.%d;chantier;Chantier %d\r\n".formatted(a, b, c, a, b, c));
                    for (int d = 1; d <= 2; d++) {
                        csv.append("A%d.%d.%d.%d;A%d.%d.%d;geste;Geste %d\r\n".formatted(a, b, c, d, a, b, c, d));
                    }
                }
            }
        }
        csv.append("T1;;transversal;Égalité entre les femmes et les hommes\r\n");
        csv.append("T2;;transversal;Transition écologique\r\n".repeat(1)).append("A1.4;A1;orientation;Dernière\r\n");
        csv.append("A2.4;A2;orientation;Dernière\r\nA3.4;A3;orientation;Dernière\r\nA4.4;A4;orientation;Dernière\r\n");
        List<ImportRoadmap.LevelNames> levels = List.of(
                new ImportRoadmap.LevelNames("ambition", "ambition", "ambitions", false),
                new ImportRoadmap.LevelNames("orientation", "orientation", "orientations", false),
                new ImportRoadmap.LevelNames("chantier", "chantier", "chantiers", false),
                new ImportRoadmap.LevelNames("geste", "geste concret", "gestes concrets", false),
                new ImportRoadmap.LevelNames("transversal", "priorité transversale", "priorités transversales", true));
        Roadmap roadmap = bean(ImportRoadmap.class)
                .into(
                        contract,
                        new ImportRoadmap.Version("", "Feuille de route profonde", null),
                        csv.toString().getBytes(StandardCharsets.UTF_8),
                        levels)
                .roadmap()
                .orElseThrow();
        bean(PublishRoadmap.class).publish(roadmap);
        return contract;
    }

    static Roadmap version(Contract contract, String slug, LocalDate dated, byte[] csv) {
        Roadmap roadmap = bean(ImportRoadmap.class)
                .into(contract, new ImportRoadmap.Version(slug, "Feuille de route " + slug, dated), csv, LEVELS)
                .roadmap()
                .orElseThrow();
        bean(PublishRoadmap.class).publish(roadmap);
        return roadmap;
    }

    /** A file of the demo. */
    public static byte[] file(String name) {
        try (InputStream file = ExampleContracts.class.getResourceAsStream("/demo/carcassonne/" + name)) {
            return file.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static <T> T bean(Class<T> type) {
        return Arc.container().instance(type).get();
    }
}
