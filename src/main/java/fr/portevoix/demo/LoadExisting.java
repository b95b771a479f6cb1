package fr.portevoix.demo;

import fr.portevoix.contribution.ParticipationLevel;
import fr.portevoix.contribution.level.DeclareLevel;
import fr.portevoix.roadmap.ImportOffers;
import fr.portevoix.roadmap.ImportStrategies;
import fr.portevoix.territory.Commune;
import fr.portevoix.territory.Contract;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/**
 * Brings in what exists already: the strategies that the contract names, a few offers of which all but the names is
 * fictitious, and levels of participation that are examples, as the contract publishes none by subject.
 */
@ApplicationScoped
class LoadExisting {
    @Inject
    ImportStrategies importStrategies;

    @Inject
    ImportOffers importOffers;

    @Inject
    DeclareLevel declareLevel;

    void load(DemoFiles files, Contract contract) {
        Imported.whole("strategies.csv", importStrategies.into(contract, files.bytes("strategies.csv")));
        Imported.whole("offers-fictitious.csv", importOffers.into(contract, files.bytes("offers-fictitious.csv")));
        declareLevel.declare(contract, "Aménagement des places (exemple)", null, ParticipationLevel.CODECISION);
        declareLevel.declare(contract, "Propreté et entretien (exemple)", null, ParticipationLevel.CONCERTATION);
        declareLevel.declare(
                contract, "Rénovation urbaine (exemple)", Commune.of(contract).get(0), ParticipationLevel.CONSULTATION);
    }
}
