package fr.portevoix.council;

import fr.portevoix.action.meeting.Body;
import java.util.List;

/** Tells « mes contributions au débat » what a member took part in; each part of the room supplies its own. */
public interface PartSource {
    /** What this member gave, and what became of it, in the visitor's language; the latest first. */
    List<TableEntry> of(Body body, Member member);
}
