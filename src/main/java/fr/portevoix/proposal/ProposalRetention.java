package fr.portevoix.proposal;

import fr.portevoix.account.retention.Retention;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** How long proposals stay beside their words, which have a period of their own. */
class ProposalRetention {
    private static final String OF_CONTRACTS_OVER = "contract in (select k from Contract k where k.endsOn < ?1)";

    @Produces
    @Singleton
    Retention proposals() {
        return new Retention(
                "proposal.proposals",
                "Propositions d’actions, leurs photos et leurs soutiens",
                "Mission d’intérêt public\u00a0: préparer, suivre et évaluer le contrat. Compté depuis la fin du contrat.",
                730,
                0,
                3650,
                day -> Proposal.count(OF_CONTRACTS_OVER, day),
                day -> {
                    // Those that lean on others first let go.
                    Proposal.update("mergedInto = null, splitFrom = null where " + OF_CONTRACTS_OVER, day);
                    return Proposal.delete(OF_CONTRACTS_OVER, day);
                });
    }
}
