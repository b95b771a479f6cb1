package fr.portevoix.demo;

import fr.portevoix.contribution.Codebook;
import fr.portevoix.contribution.ImportCodebook;
import fr.portevoix.contribution.ImportThemeLinks;
import fr.portevoix.roadmap.ImportRoadmap;
import fr.portevoix.roadmap.ImportRoadmapMapping;
import fr.portevoix.roadmap.PublishRoadmap;
import fr.portevoix.roadmap.Roadmap;
import fr.portevoix.shared.text.Slug;
import fr.portevoix.territory.Contract;
import fr.portevoix.territory.CreateContract;
import fr.portevoix.territory.ImportGlossary;
import fr.portevoix.territory.ImportPerimeters;
import fr.portevoix.territory.ImportQuartiers;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;

/** Brings in the frame of the demo: contract, quartiers, roadmap in its versions, codebooks. */
@ApplicationScoped
class LoadContract {
    @Inject
    CreateContract createContract;

    @Inject
    ImportQuartiers importQuartiers;

    @Inject
    ImportPerimeters importPerimeters;

    @Inject
    ImportGlossary importGlossary;

    @Inject
    ImportRoadmap importRoadmap;

    @Inject
    ImportRoadmapMapping importMapping;

    @Inject
    PublishRoadmap publishRoadmap;

    @Inject
    ImportCodebook importCodebook;

    @Inject
    ImportThemeLinks importLinks;

    Contract load(DemoFiles files, Territory territory) {
        Contract contract = createContract.create(new CreateContract.Draft(
                territory.slug(),
                territory.name(),
                territory.territory(),
                territory.startsOn(),
                territory.endsOn(),
                Territory.wording(territory.presentation()),
                territory.contact()));
        Territory.Indicators indicators = territory.indicators();
        Imported.whole(
                "quartiers.csv",
                importQuartiers.into(
                        contract,
                        files.bytes("quartiers.csv"),
                        new ImportQuartiers.Terms(indicators.year(), indicators.years(), indicators.source())));
        Imported.whole(
                "perimeters",
                importPerimeters.into(
                        contract,
                        files.bytes("perimeters-fictitious.geojson"),
                        new ImportPerimeters.Terms(null, true, "Tracé fictif pour la démonstration")));
        Imported.whole("glossary.csv", importGlossary.into(contract, files.bytes("glossary.csv")));
        roadmap(files, territory, contract);
        QuarkusTransaction.requiringNew().run(() -> codebooks(files, territory, contract));
        return contract;
    }

    private void roadmap(DemoFiles files, Territory territory, Contract contract) {
        List<Roadmap> versions = new ArrayList<>();
        for (Territory.Version version : territory.roadmaps()) {
            ImportRoadmap.Outcome outcome = importRoadmap.into(
                    contract,
                    new ImportRoadmap.Version(version.slug(), version.title(), version.dated()),
                    files.bytes(version.file()),
                    territory.levels());
            Imported.whole(version.file(), outcome.report());
            versions.add(outcome.roadmap().orElseThrow());
        }
        Imported.whole(
                "roadmap-mapping.csv",
                importMapping.between(versions.get(0), versions.get(1), files.bytes("roadmap-mapping.csv")));
        versions.forEach(publishRoadmap::publish);
    }

    private void codebooks(DemoFiles files, Territory territory, Contract contract) {
        for (Territory.Book book : territory.codebooks()) {
            Codebook codebook = new Codebook();
            codebook.contract = contract;
            codebook.title = book.title();
            codebook.slug = Slug.of(book.title());
            codebook.position = territory.codebooks().indexOf(book);
            codebook.persist();
            Imported.whole(book.file(), importCodebook.into(codebook, files.bytes(book.file())));
        }
        Territory.Links links = territory.links();
        Imported.whole(
                links.file(),
                importLinks.between(
                        codebook(contract, links.from()), codebook(contract, links.to()), files.bytes(links.file())));
    }

    static Codebook codebook(Contract contract, String title) {
        return Codebook.of(contract).stream()
                .filter(book -> book.title.equals(title))
                .findFirst()
                .orElseThrow();
    }
}
