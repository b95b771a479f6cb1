package fr.portevoix.walk;

import fr.portevoix.contribution.AgendaEntry;
import fr.portevoix.contribution.AgendaSource;
import fr.portevoix.territory.Contract;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;

/** The announced walks that are still to come. */
@ApplicationScoped
class WalkAgenda implements AgendaSource {
    @Inject
    WalkRules rules;

    @Override
    public List<AgendaEntry> coming(Contract contract, Locale language) {
        return Walk.<Walk>list(
                        "contract = ?1 and announced and heldOn >= ?2 order by heldOn, startsAt, slug",
                        contract,
                        rules.today())
                .stream()
                .map(walk -> new AgendaEntry(
                        walk.heldOn,
                        walk.startsAt,
                        walk.endsAt,
                        walk.title,
                        walk.place,
                        walk.access,
                        walk.address(),
                        Walk.KIND))
                .toList();
    }
}
