package fr.portevoix.proposal;

import fr.portevoix.contribution.WayToSpeak;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;

/** Who may propose, and when. */
@ApplicationScoped
public class CallRules {
    @Inject
    Clock clock;

    /** Where a call stands today, both dates included. */
    public WayToSpeak.State state(ProposalCall call) {
        LocalDate today = LocalDate.now(clock);
        if (call.opensOn != null && today.isBefore(call.opensOn)) {
            return WayToSpeak.State.COMING;
        }
        return call.closesOn != null && today.isAfter(call.closesOn) ? WayToSpeak.State.CLOSED : WayToSpeak.State.OPEN;
    }

    /** Whether anybody may propose in this call today. */
    public boolean mayPropose(ProposalCall call) {
        return call.published && state(call) == WayToSpeak.State.OPEN;
    }
}
