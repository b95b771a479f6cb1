package fr.portevoix.proposal;

import fr.portevoix.shared.web.Waiting;
import fr.portevoix.shared.web.WaitingSource;
import fr.portevoix.territory.Contract;
import fr.portevoix.territory.CurrentContract;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Proposals that wait to be moderated before the day that was promised, and supports that look wrong. */
@ApplicationScoped
class ProposalsWaiting implements WaitingSource {
    @Inject
    CurrentContract contract;

    @Inject
    Clock clock;

    @Override
    public List<Waiting> waiting() {
        Contract here = contract.get();
        String desk = "/" + here.slug + "/bureau/propositions";
        List<Waiting> waiting = new ArrayList<>();
        long proposals = ProposalDesk.Tab.ATTENTE.count(here);
        if (proposals > 0) {
            waiting.add(new Waiting(
                    120,
                    proposals > 1 ? "propositions à modérer" : "proposition à modérer",
                    proposals,
                    late(here),
                    desk));
        }
        long supports = ProposalDesk.Tab.SOUTIENS.count(here);
        if (supports > 0) {
            waiting.add(new Waiting(
                    121,
                    supports > 1
                            ? "propositions dont les soutiens sont à regarder"
                            : "proposition dont les soutiens sont à regarder",
                    supports,
                    0,
                    desk + "?etat=" + ProposalDesk.Tab.SOUTIENS.getKey()));
        }
        return waiting;
    }

    private long late(Contract here) {
        LocalDate today = LocalDate.now(clock);
        return Proposal.getEntityManager()
                .createQuery(
                        "select p.proposedOn, c.moderationDays, count(p) from Proposal p join p.proposalCall c where "
                                + ProposalDesk.WAITING + " group by p.proposedOn, c.moderationDays",
                        Object[].class)
                .setParameter(1, here)
                .getResultList()
                .stream()
                .filter(row -> ((LocalDate) row[0]).plusDays((Integer) row[1]).isBefore(today))
                .mapToLong(row -> (Long) row[2])
                .sum();
    }
}
