package fr.portevoix.council;

import fr.portevoix.action.meeting.Body;
import java.util.List;

/** Tells a member's table what waits for them; each part of the room supplies its own. */
public interface TableSource {
    /** What waits for this member on this body, the most pressing first. */
    List<TableEntry> of(Body body, Member member);
}
