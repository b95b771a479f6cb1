package fr.portevoix.contribution;

import fr.portevoix.territory.Contract;
import java.util.List;
import java.util.Locale;

/** A room where something is to come that people may attend or must not miss; rooms above this one supply theirs through CDI. */
public interface AgendaSource {
    /** What this room has from today on, in words of this language; nothing that is not public. */
    List<AgendaEntry> coming(Contract contract, Locale language);
}
