package fr.portevoix.proposal;

import fr.portevoix.contribution.ToldAlong;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** What becomes of a proposal is told to the authors of all that were united with it, as their receipts do. */
@ApplicationScoped
class UnitedAuthors implements ToldAlong {
    @Inject
    EntityManager entities;

    @Override
    public Collection<UUID> with(Collection<UUID> contributions) {
        return contributions.isEmpty()
                ? List.of()
                : entities.createQuery(
                                "select o.id from Contribution o, Proposal p, Contribution c where o.sourceKind = :kind"
                                        + " and o.sourceId = p.id and p.id <> p.headId and p.erasedOn is null"
                                        + " and c.sourceKind = :kind and c.sourceId = p.headId and c.sourcePart = :idea"
                                        + " and c.id in :ids",
                                UUID.class)
                        .setParameter("kind", Proposal.KIND)
                        .setParameter("idea", Said.IDEA)
                        .setParameter("ids", contributions)
                        .getResultList();
    }
}
