package fr.portevoix.action.meeting;

import fr.portevoix.territory.CurrentContract;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.NotFoundException;
import java.util.UUID;

/** Finds the meeting that the address of this request names, and what belongs to it; what there is not is a 404. */
@RequestScoped
class MeetingsHere {
    @Inject
    CurrentContract contract;

    Meeting meeting(String slug) {
        return Meeting.at(contract.get(), slug).orElseThrow(NotFoundException::new);
    }

    AgendaItem item(Meeting meeting, UUID id) {
        return AgendaItem.<AgendaItem>find("id = ?1 and meeting = ?2", id, meeting)
                .firstResultOptional()
                .orElseThrow(NotFoundException::new);
    }

    Paper paper(Meeting meeting, UUID id) {
        return Paper.at(meeting, id).orElseThrow(NotFoundException::new);
    }

    /** Where the team works on a meeting. */
    String desk(Meeting meeting) {
        return "/" + contract.slug() + "/bureau/reunions/" + meeting.slug;
    }
}
