package fr.portevoix.council.meeting;

import fr.portevoix.council.reading.Deliberation;
import java.util.List;

/** Shows the ballots of a deliberation on the wall; the part that holds ballots supplies it. */
public interface LiveBallots {
    /** Those about this deliberation that are open or counted, the open ones first. */
    List<LiveBallot> of(Deliberation deliberation);
}
