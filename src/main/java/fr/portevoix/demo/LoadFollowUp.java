package fr.portevoix.demo;

import fr.portevoix.contribution.Reading;
import fr.portevoix.contribution.Relation;
import fr.portevoix.contribution.qualification.Decision;
import fr.portevoix.contribution.qualification.QualifyContributions;
import fr.portevoix.contribution.task.HandOn;
import fr.portevoix.roadmap.Offer;
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

    @Inject
    QualifyContributions qualify;

    @Inject
    EntityManager entities;

    @Inject
    Clock clock;

    void load(Contract contract) {
        QuarkusTransaction.requiringNew().run(() -> follow(Contract.findById(contract.id)));
    }

    private void follow(Contract contract) {
        List<Strategy> strategies = Strategy.inUse(contract);
        Offer offer = Offer.inUse(contract).get(0);
        qualify.qualify(
                contract,
                said(contract, "Français et illectronisme"),
                new Decision(
                        true,
                        offer,
                        strategies.stream()
                                .filter(strategy -> strategy.codes().contains("1.5"))
                                .limit(2)
                                .toList(),
                        "Aller vers les personnes qui n’osent pas demander.",
                        Relation.COVERED,
                        null,
                        null,
                        null,
                        "Une aide existe déjà, mais peu de gens la connaissent. Exemple fictif."),
                null);
        HandOn.To to = new HandOn.To(
                null,
                new HandOn.Fresh("Service propreté (exemple fictif)", "Camille Exemple", "proprete@demo.example"),
                LocalDate.now(clock).plusDays(DAYS));
        qualify.qualify(
                contract,
                said(contract, "Lieux de vie dépréciés"),
                new Decision(
                        false,
                        null,
                        List.of(),
                        null,
                        Relation.HANDED_ON,
                        null,
                        null,
                        to,
                        "Ce service entretient les espaces publics. Exemple fictif."),
                null);
    }

    /** A few words that were read and coded with this theme. */
    private List<UUID> said(Contract contract, String theme) {
        return entities.createQuery(
                        """
                        select c.id from Contribution c where c.contract = :contract and c.reading = :read
                        and c.sourceKind = 'response' and exists (select 1 from Coding k where k.contribution = c
                          and k.theme.label = :theme) order by c.saidOn, c.id""",
                        UUID.class)
                .setParameter("contract", contract)
                .setParameter("read", Reading.READ)
                .setParameter("theme", theme)
                .setMaxResults(SOME)
                .getResultList();
    }
}
