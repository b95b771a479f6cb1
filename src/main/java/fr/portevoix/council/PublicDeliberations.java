package fr.portevoix.council;

import fr.portevoix.action.meeting.Body;
import java.util.List;

/** Tells a council's public page what it deliberates on in public. */
public interface PublicDeliberations {
    /** Those of this body that are public, the youngest first. */
    List<PublicDeliberation> of(Body body);
}
