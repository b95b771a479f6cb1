package fr.portevoix.council.meeting;

import fr.portevoix.action.meeting.AdoptedMinutes;
import fr.portevoix.action.meeting.Meeting;
import jakarta.enterprise.context.ApplicationScoped;

/** Closes the text of minutes that a council adopted, at every door. */
@ApplicationScoped
class Adopted implements AdoptedMinutes {
    @Override
    public boolean isAdopted(Meeting meeting) {
        return Session.of(meeting).map(session -> session.adoptedOn != null).orElse(false);
    }
}
