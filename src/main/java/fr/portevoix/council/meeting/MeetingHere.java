package fr.portevoix.council.meeting;

import fr.portevoix.action.meeting.Meeting;
import fr.portevoix.council.Council;
import fr.portevoix.council.CurrentMember;
import fr.portevoix.territory.CurrentContract;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.NotFoundException;

/** The council and its meeting that the address of this request names; what there is not is a 404. */
@RequestScoped
class MeetingHere {
    @Inject
    CurrentContract contract;

    @Inject
    CurrentMember seat;

    Council council() {
        return seat.council();
    }

    Meeting meeting(String slug) {
        return Meeting.at(contract.get(), slug)
                .filter(meeting -> meeting.body.equals(seat.body()))
                .orElseThrow(NotFoundException::new);
    }

    /** Where the team works on a meeting of this council. */
    String desk(Meeting meeting) {
        return "/" + contract.slug() + "/bureau/conseils/" + meeting.body.slug + "/reunions/" + meeting.slug;
    }

    /** Where its members read of it. */
    static String page(Meeting meeting) {
        return Council.address(meeting.body) + "/reunions/" + meeting.slug;
    }
}
