package fr.portevoix.workshop;

import fr.portevoix.contribution.Consultation;
import fr.portevoix.contribution.WayToSpeak;
import fr.portevoix.contribution.WaysToSpeak;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;

/** The announced sessions, as ways to speak within a consultation; one is open on its own day only. */
@ApplicationScoped
class WorkshopWays implements WaysToSpeak {
    @Inject
    WorkshopRules rules;

    @Override
    public List<WayToSpeak> in(Consultation consultation, Locale language) {
        return Workshop.<Workshop>list("consultation = ?1 order by heldOn, slug", consultation).stream()
                .filter(WorkshopRules::isPublic)
                .map(workshop -> new WayToSpeak(
                        workshop.title,
                        WorkshopPages.address(workshop),
                        state(workshop),
                        workshop.heldOn,
                        WayToSpeak.Deed.COME))
                .toList();
    }

    private WayToSpeak.State state(Workshop workshop) {
        if (workshop.heldOn.isEqual(rules.today())) {
            return WayToSpeak.State.OPEN;
        }
        return workshop.heldOn.isAfter(rules.today()) ? WayToSpeak.State.COMING : WayToSpeak.State.CLOSED;
    }
}
