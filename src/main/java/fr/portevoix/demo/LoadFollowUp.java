package fr.portevoix.demo;

import fr.portevoix.contribution.CodeContribution;
import fr.portevoix.contribution.Contribution;
import fr.portevoix.contribution.Reading;
import fr.portevoix.contribution.Relation;
import fr.portevoix.contribution.qualification.Decision;
import fr.portevoix.contribution.qualification.QualifyContributions;
import fr.portevoix.contribution.task.HandOn;
import fr.portevoix.roadmap.Offer;
import fr.portevoix.roadmap.Roadmap;
import fr.portevoix.roadmap.RoadmapNode;
import fr.portevoix.roadmap.Strategy;
import fr.portevoix.territory.Contract;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** Makes something of a few words of the demo: an offer that exists answers some, a fictitious service has others. */
@ApplicationScoped
class LoadFollowUp {
    private static final int DAYS = 30;
    private static final int SOME = 12;
    private static final int TO_DECIDE = 3;

    @Inject
    QualifyContributions qualify;

    @Inject
    CodeContribution code;

    @Inject
    EntityManager entities;

    @Inject
    Clock clock;

    void load(Contract contract) {
        QuarkusTransaction.requiringNew().run(() -> follow(Contract.findById(contract.id)));
    }

    private void follow(Contract contract) {
        List<Strategy> strategies = Strategy.inUse(contract);
        Offer offer = Offer.inUse(contract).stream()
                .filter(each -> each.name.equals("Bourse au permis"))
                .findFirst()
                .orElseThrow();
        qualify.qualify(
                contract,
                said(contract, "permis"),
                new Decision(
                        true,
                        offer,
                        strategies.stream()
                                .filter(strategy -> strategy.codes().contains("3.1"))
                                .limit(2)
                                .toList(),
                        "Le faire savoir dans les quartiers, et aider à remplir le dossier.",
                        Relation.COVERED,
                        null,
                        null,
                        null,
                        "Une aide au permis existe déjà, mais peu de gens la connaissent. Exemple fictif."),
                null);
        HandOn.To to = new HandOn.To(
                null,
                new HandOn.Fresh(
                        "Service stationnement (exemple fictif)", "Camille Exemple", "stationnement@demo.example"),
                LocalDate.now(clock).plusDays(DAYS));
        qualify.qualify(
                contract,
                said(contract, "garer"),
                new Decision(
                        false,
                        null,
                        List.of(),
                        null,
                        Relation.HANDED_ON,
                        null,
                        null,
                        to,
                        "Ce service décide des places de stationnement. Exemple fictif."),
                null);
        leaveToDecide(contract);
    }

    /** A few words were tied to an objective of the first version that the second split: somebody says which it is. */
    private void leaveToDecide(Contract contract) {
        RoadmapNode before = Roadmap.of(contract).stream()
                .flatMap(version -> RoadmapNode.at(version, "G3").stream())
                .findFirst()
                .orElseThrow();
        said(contract, "stade").stream()
                .limit(TO_DECIDE)
                .forEach(id -> code.tag(Contribution.findById(id), before, null));
    }

    /** A few answers that were read and in which this is said. */
    private List<UUID> said(Contract contract, String word) {
        List<UUID> found = entities.createQuery(
                        """
                        select c.id from Contribution c where c.contract = :contract and c.reading = :read
                        and c.sourceKind = 'response' and c.body like :word order by c.saidOn, c.id""",
                        UUID.class)
                .setParameter("contract", contract)
                .setParameter("read", Reading.READ)
                .setParameter("word", "%" + word + "%")
                .setMaxResults(SOME)
                .getResultList();
        if (found.isEmpty()) {
            throw new IllegalStateException("Nobody in the demo speaks of " + word);
        }
        return found;
    }
}
