package fr.portevoix.contribution;

import java.util.List;
import java.util.Locale;

/** A room that offers ways to speak in consultations; rooms above this one supply theirs through CDI. */
public interface WaysToSpeak {
    /** The published ways of this room within a consultation, named in this language. */
    List<WayToSpeak> in(Consultation consultation, Locale language);
}
