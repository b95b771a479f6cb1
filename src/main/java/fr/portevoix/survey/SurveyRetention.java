package fr.portevoix.survey;

import fr.portevoix.account.retention.Retention;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** How long answers stay; published results, which hold no one's answers, stay. */
class SurveyRetention {
    private static final String OF_CONTRACTS_OVER = "survey in (select s from Survey s where s.contract.endsOn < ?1)";

    @Produces
    @Singleton
    Retention responses() {
        return new Retention(
                "survey.responses",
                "Réponses aux enquêtes, une par une",
                "Mission d’intérêt public\u00a0: compter, comparer, évaluer le contrat. Les résultats publiés restent. Compté depuis la"
                        + " fin du contrat.",
                730,
                0,
                3650,
                day -> Response.count(OF_CONTRACTS_OVER, day),
                day -> Response.delete(OF_CONTRACTS_OVER, day));
    }
}
