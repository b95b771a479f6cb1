package fr.portevoix.contribution;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;

/** Takes in one thing that somebody said, whichever room it came through; to be called inside a transaction. */
@ApplicationScoped
public class RecordContribution {
    @Inject
    Clock clock;

    /** Keeps the contribution; unless they are known, its contract is its consultation's, its day is today unless another is known. */
    public Contribution record(Contribution contribution) {
        if (contribution.contract == null) {
            contribution.contract = contribution.consultation.contract;
        }
        if (contribution.saidOn == null) {
            contribution.saidOn = LocalDate.now(clock);
        }
        contribution.persist();
        return contribution;
    }
}
