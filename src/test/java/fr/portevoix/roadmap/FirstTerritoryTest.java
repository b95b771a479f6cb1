package fr.portevoix.roadmap;

import static org.assertj.core.api.Assertions.assertThat;

import fr.portevoix.document.RowReport;
import fr.portevoix.territory.Contract;
import fr.portevoix.territory.CreateContract;
import fr.portevoix.territory.ImportPerimeters;
import fr.portevoix.territory.ImportQuartiers;
import fr.portevoix.territory.IndicatorValue;
import fr.portevoix.territory.Perimeter;
import fr.portevoix.territory.Quartier;
import fr.portevoix.territory.QuartierKind;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The facts of the first territory come in by the product's own imports, and come out as they were published. */
@QuarkusTest
class FirstTerritoryTest {
    private static final ImportQuartiers.Terms YEARS = new ImportQuartiers.Terms(
            2019, Map.of("c2s_beneficiaries", 2022, "c2s_pct", 2022, "rsa_pct", 2021), "Contrat de ville");
    private static final List<ImportRoadmap.LevelNames> LEVELS = List.of(
            new ImportRoadmap.LevelNames("challenge", "défi", "défis", false),
            new ImportRoadmap.LevelNames("objective", "objectif", "objectifs", false),
            new ImportRoadmap.LevelNames("axis", "axe transversal", "axes transversaux", true),
            new ImportRoadmap.LevelNames("focus", "focus", "focus", false));

    @Inject
    CreateContract createContract;

    @Inject
    ImportQuartiers importQuartiers;

    @Inject
    ImportPerimeters importPerimeters;

    @Inject
    ImportRoadmap importRoadmap;

    @Inject
    ImportRoadmapMapping importMapping;

    private Contract contract;

    @BeforeEach
    void a_new_contract() {
        contract = createContract.create(new CreateContract.Draft(
                "premier-" + UUID.randomUUID(), "Contrat", "Territoire", null, null, null, null));
    }

    @Test
    void the_seven_quartiers_keep_their_figures_and_what_is_unknown() {
        RowReport report = importQuartiers.into(contract, file("quartiers.csv"), YEARS);

        assertThat(report.issues()).isEmpty();
        List<Quartier> quartiers = Quartier.of(contract);
        assertThat(quartiers).hasSize(7);
        assertThat(quartiers).filteredOn(one -> one.kind == QuartierKind.QPV).hasSize(5);
        Map<String, IndicatorValue> fleming = figures("fleming-la-reille");
        assertThat(fleming.get("population").year).isEqualTo(2018);
        assertThat(fleming.get("poverty_rate_pct").value).isEqualByComparingTo("59");
        assertThat(fleming.get("c2s_pct").value).as("the source says n.d").isNull();
        assertThat(fleming.get("c2s_pct").year).isEqualTo(2022);
        assertThat(figures("l-esperance").values())
                .allSatisfy(value -> assertThat(value.value).isNull());
    }

    @Test
    void importing_the_quartiers_again_changes_nothing() {
        importQuartiers.into(contract, file("quartiers.csv"), YEARS);
        importQuartiers.into(contract, file("quartiers.csv"), YEARS);

        assertThat(Quartier.of(contract)).hasSize(7);
        assertThat(IndicatorValue.of(quartier("grazailles"))).hasSize(16);
    }

    @Test
    void the_fictitious_perimeters_are_drawn_and_say_that_they_are_fictitious() {
        importQuartiers.into(contract, file("quartiers.csv"), YEARS);
        RowReport report = importPerimeters.into(
                contract, file("perimeters-fictitious.geojson"), new ImportPerimeters.Terms(null, false, "Dessin"));

        assertThat(report.issues()).isEmpty();
        List<Perimeter> drawn = Perimeter.inForce(contract, LocalDate.of(2026, 1, 1));
        assertThat(drawn).hasSize(7).allSatisfy(one -> {
            assertThat(one.fictitious).isTrue();
            assertThat(one.geometry).contains("Polygon");
        });
    }

    @Test
    void both_roadmaps_and_the_map_between_them_come_in_and_the_nodes_that_live_on_share_their_lineage() {
        Roadmap before = version("2023-07", "Projet de juillet 2023", LocalDate.of(2023, 7, 6));
        Roadmap after = version("2024", "Feuille de route 2024-2030", null);
        RowReport report = importMapping.between(before, after, file("roadmap-mapping.csv"));

        assertThat(report.hasErrors()).isFalse();
        assertThat(RoadmapNode.of(before)).hasSize(18);
        assertThat(RoadmapNode.of(after)).hasSize(62);
        assertThat(node(before, "G1").lineage).isEqualTo(node(after, "1.1").lineage);
        assertThat(node(before, "X3").lineage).isEqualTo(node(after, "A4").lineage);
        assertThat(node(before, "G3").lineage).isNotIn(node(after, "1.3").lineage, node(after, "1.4").lineage);

        RoadmapTranslation translation =
                QuarkusTransaction.requiringNew().call(() -> new RoadmapTranslation(RoadmapChange.of(contract)));
        assertThat(translation.read(node(before, "G3"), after).needsPerson()).isTrue();
        assertThat(translation.read(node(after, "1.4"), before).nodes()).containsExactly(node(before, "G3"));
        assertThat(translation.read(node(before, "T12"), after).nodes()).isEmpty();
        assertThat(translation.read(node(after, "1.1.a"), before).isUntold()).isTrue();
    }

    private Roadmap version(String slug, String title, LocalDate dated) {
        Optional<Roadmap> imported = importRoadmap
                .into(contract, new ImportRoadmap.Version(slug, title, dated), file("roadmap-" + slug + ".csv"), LEVELS)
                .roadmap();
        return imported.orElseThrow();
    }

    private static RoadmapNode node(Roadmap roadmap, String code) {
        return QuarkusTransaction.requiringNew()
                .call(() -> RoadmapNode.at(roadmap, code).orElseThrow());
    }

    private Quartier quartier(String slug) {
        return Quartier.at(contract, slug).orElseThrow();
    }

    private Map<String, IndicatorValue> figures(String quartier) {
        return IndicatorValue.of(quartier(quartier)).stream()
                .collect(Collectors.toMap(value -> value.indicator.code, value -> value));
    }

    private static byte[] file(String name) {
        try (InputStream file = FirstTerritoryTest.class.getResourceAsStream("/demo/carcassonne/" + name)) {
            return file.readAllBytes();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
