package fr.portevoix.contribution;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.UUID;

/** Leaves out of every figure and note what came in with something that was set aside, or takes it in again. */
@ApplicationScoped
public class CountContributions {
    /** Counts, or not, all that came in with these things of this kind. */
    @Transactional
    public void of(String sourceKind, Collection<UUID> sources, boolean counted) {
        Contribution.update("counted = ?1 where sourceKind = ?2 and sourceId in ?3", counted, sourceKind, sources);
    }
}
