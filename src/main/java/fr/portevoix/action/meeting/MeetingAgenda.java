package fr.portevoix.action.meeting;

import fr.portevoix.contribution.AgendaEntry;
import fr.portevoix.contribution.AgendaSource;
import fr.portevoix.territory.Contract;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

/** The meetings to come that residents are told of, with how to get there. */
@ApplicationScoped
class MeetingAgenda implements AgendaSource {
    @Inject
    Clock clock;

    @Override
    public List<AgendaEntry> coming(Contract contract, Locale language) {
        return Meeting.coming(contract, LocalDate.now(clock)).stream()
                .map(meeting -> new AgendaEntry(
                        meeting.heldOn,
                        meeting.beginsAt,
                        meeting.endsAt,
                        meeting.title,
                        meeting.place,
                        meeting.access,
                        "/" + contract.slug + "/reunions/" + meeting.slug,
                        "meeting"))
                .toList();
    }
}
