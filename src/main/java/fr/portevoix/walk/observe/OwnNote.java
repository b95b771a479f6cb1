package fr.portevoix.walk.observe;

import fr.portevoix.contribution.Reading;
import fr.portevoix.contribution.Visibility;

/** An observation in the list of the telephone that sent it. */
public record OwnNote(Observation one, int photos) {
    /** Its words as they were sent; empty where they are with the referent, so that a shared telephone does not tell. */
    public String words() {
        return one.contribution.isAside() ? "" : one.contribution.body;
    }

    /** Whether it can still be taken back here. */
    public boolean isMine() {
        return one.contribution.visibility == Visibility.PRIVATE
                && (one.contribution.reading == Reading.UNREAD || one.contribution.isAside());
    }
}
