package fr.portevoix.action.meeting;

import fr.portevoix.shared.web.Waiting;
import fr.portevoix.shared.web.WaitingSource;
import fr.portevoix.territory.CurrentContract;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Decisions that were noted and are still to be published: until then nobody is told. */
@ApplicationScoped
class MeetingsWaiting implements WaitingSource {
    /** A decision that nobody hears of for a fortnight is late. */
    private static final int DAYS = 14;

    @Inject
    CurrentContract contract;

    @Inject
    Clock clock;

    @Override
    public List<Waiting> waiting() {
        LocalDate before = LocalDate.now(clock).minusDays(DAYS);
        List<Waiting> waiting = new ArrayList<>();
        for (Meeting meeting : Meeting.of(contract.get())) {
            long drafts = Decision.count("item.meeting = ?1 and publishedOn is null", meeting);
            if (drafts > 0) {
                waiting.add(new Waiting(
                        800,
                        (drafts > 1 ? "décisions à publier\u00a0: " : "décision à publier\u00a0: ") + meeting.title,
                        drafts,
                        meeting.heldOn.isBefore(before) ? drafts : 0,
                        "/" + contract.slug() + "/bureau/reunions/" + meeting.slug + "/publier"));
            }
        }
        return waiting;
    }
}
