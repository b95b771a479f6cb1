package fr.portevoix.contribution.rights;

import fr.portevoix.account.retention.Retention;
import fr.portevoix.contribution.Contribution;
import fr.portevoix.contribution.Receipt;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** How long words, receipts and wishes for news stay. */
class ContributionRetention {
    private static final String OF_CONTRACTS_OVER = "contract in (select k from Contract k where k.endsOn < ?1)";

    private static final String OF_CONSULTATIONS_OVER =
            "consultation in (select c from Consultation c where c.closesOn < ?1)";

    @Produces
    @Singleton
    Retention words() {
        return new Retention(
                "contribution.words",
                "Paroles des habitants, avec leurs codages",
                "Mission d’intérêt public\u00a0: préparer, suivre et évaluer le contrat, puis l’évaluation finale. Compté depuis la fin"
                        + " du contrat.",
                730,
                0,
                3650,
                day -> Contribution.count(OF_CONTRACTS_OVER, day),
                day -> Contribution.delete(OF_CONTRACTS_OVER, day));
    }

    @Produces
    @Singleton
    Retention receipts() {
        return new Retention(
                "contribution.receipts",
                "Récépissés (empreintes)",
                "Chacun peut suivre et faire effacer ce qu’il a dit tant que cela existe. Compté depuis la fin du contrat.",
                1095,
                0,
                3650,
                day -> Receipt.count(OF_CONTRACTS_OVER, day),
                day -> Receipt.delete(OF_CONTRACTS_OVER, day));
    }

    @Produces
    @Singleton
    Retention unconfirmedWishes() {
        return new Retention(
                "contribution.wishes-unconfirmed",
                "Adresses laissées pour des nouvelles, jamais confirmées",
                "Sans confirmation, il n’y a pas de consentement. Compté depuis la demande.",
                7,
                1,
                30,
                day -> ContactWish.count("confirmedOn is null and askedOn < ?1", day),
                day -> ContactWish.delete("confirmedOn is null and askedOn < ?1", day));
    }

    @Produces
    @Singleton
    Retention wishes() {
        return new Retention(
                "contribution.wishes",
                "Adresses confirmées pour des nouvelles",
                "Consentement, retirable à tout moment. Compté depuis la fin de la consultation.",
                730,
                30,
                1825,
                day -> ContactWish.count(OF_CONSULTATIONS_OVER, day),
                day -> ContactWish.delete(OF_CONSULTATIONS_OVER, day));
    }
}
