package fr.portevoix.contribution;

import java.util.List;
import java.util.Locale;

/** A room that knows something of what became of a contribution; rooms above this one supply theirs through CDI. */
public interface TraceSource {
    /** The steps that this room knows of, in words of this language; readable by the author and by the public alike. */
    List<TraceStep> steps(Contribution contribution, Locale language);
}
