package fr.portevoix.council;

import fr.portevoix.action.meeting.Body;
import java.util.List;

/** Puts doors on the desk's page of a council; each part of the room supplies its own. */
public interface CouncilLinks {
    /** The doors for this body, in French. */
    List<CouncilLink> of(Body body);
}
