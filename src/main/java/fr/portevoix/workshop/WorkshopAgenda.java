package fr.portevoix.workshop;

import fr.portevoix.contribution.AgendaEntry;
import fr.portevoix.contribution.AgendaSource;
import fr.portevoix.territory.Contract;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;

/** The announced sessions that are still to come. */
@ApplicationScoped
class WorkshopAgenda implements AgendaSource {
    @Inject
    WorkshopRules rules;

    @Override
    public List<AgendaEntry> coming(Contract contract, Locale language) {
        return Workshop.<Workshop>list(
                        "contract = ?1 and announced and heldOn >= ?2 order by heldOn, startsAt, slug",
                        contract,
                        rules.today())
                .stream()
                .map(workshop -> new AgendaEntry(
                        workshop.heldOn,
                        workshop.startsAt,
                        workshop.endsAt,
                        workshop.title,
                        workshop.place,
                        workshop.access,
                        WorkshopPages.address(workshop),
                        WorkshopItem.SOURCE))
                .toList();
    }
}
