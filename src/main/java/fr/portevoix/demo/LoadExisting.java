package fr.portevoix.demo;

import fr.portevoix.roadmap.ImportOffers;
import fr.portevoix.roadmap.ImportStrategies;
import fr.portevoix.territory.Contract;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Brings in what exists already: the strategies that the contract names, and a few offers of which all but the names is fictitious. */
@ApplicationScoped
class LoadExisting {
    @Inject
    ImportStrategies importStrategies;

    @Inject
    ImportOffers importOffers;

    void load(DemoFiles files, Contract contract) {
        Imported.whole("strategies.csv", importStrategies.into(contract, files.bytes("strategies.csv")));
        Imported.whole("offers-fictitious.csv", importOffers.into(contract, files.bytes("offers-fictitious.csv")));
    }
}
