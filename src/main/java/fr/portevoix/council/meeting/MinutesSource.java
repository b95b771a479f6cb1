package fr.portevoix.council.meeting;

import fr.portevoix.action.meeting.Meeting;
import java.util.List;

/** Tells the draft of a meeting's minutes what happened in it; each part of the room supplies its own. */
public interface MinutesSource {
    /** What happened in, or for, this meeting; nothing of a secret but its result. */
    List<MinutesSection> of(Meeting meeting);
}
