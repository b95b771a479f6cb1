package fr.portevoix.proposal;

import fr.portevoix.shared.database.Crossing;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;

/** Keeps that a device supports a proposal, once, or takes it back. */
@ApplicationScoped
public class SetSupport {
    @Inject
    Clock clock;

    /** Keeps the support; one that is there already stays as it is. */
    public void give(UUID proposal, byte[] device, String flags) {
        try {
            QuarkusTransaction.requiringNew().run(() -> {
                if (Support.count("device = ?1 and proposal.headId = ?2", device, proposal) == 0) {
                    Support support = new Support();
                    support.proposal = Proposal.findById(proposal);
                    support.device = device;
                    support.supportedOn = LocalDate.now(clock);
                    support.flags = flags;
                    support.persist();
                }
            });
        } catch (RuntimeException crossed) {
            if (!Crossing.isCause(crossed)) {
                throw crossed;
            }
            // Pressed twice at once: the other one is kept.
        }
    }

    /** Takes back what this device gave to the proposal and to those it stands for; whether it supports anything else. */
    @Transactional
    public boolean takeBack(UUID proposal, byte[] device) {
        Support.delete(
                "device = ?1 and proposal.id in (select p.id from Proposal p where p.headId = ?2)", device, proposal);
        return Support.count("device = ?1", device) > 0;
    }
}
