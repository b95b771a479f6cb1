package fr.portevoix.territory.succession;

import fr.portevoix.account.Audit;
import fr.portevoix.territory.Contract;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Clock;

/** Says what became of the quartiers, in place of what was said before, which can be taken up again. */
@ApplicationScoped
class KeepSuccession {
    @Inject
    EntityManager entities;

    @Inject
    Audit audit;

    @Inject
    Clock clock;

    /** Keeps it; what stood until now becomes an earlier state. */
    @Transactional
    void keep(Contract asked, Succession succession) {
        // Two people who change it at the same moment wait for each other here.
        Contract contract = entities.find(Contract.class, asked.id, LockModeType.PESSIMISTIC_WRITE);
        Succession before = Succession.of(contract);
        if (before.saysAs(succession)) {
            return;
        }
        if (!before.isEmpty()) {
            PastSuccession past = new PastSuccession();
            past.contract = contract;
            past.take(before);
            past.replacedAt = clock.instant();
            past.persist();
        }
        succession.store(contract);
        audit.keep("quartier.succession", contract.id, "contract", contract.id, null);
    }
}
