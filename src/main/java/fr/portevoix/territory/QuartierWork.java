package fr.portevoix.territory;

import java.util.List;
import java.util.Locale;

/** What is said, decided and done in a quartier; the rooms that know it supply the way to theirs through CDI. */
public interface QuartierWork {
    /** A page that residents can read, and where it stands among the others. */
    record Way(int order, String label, String address) {}

    /** The pages of this room on this quartier, in words of this language. */
    List<Way> in(Quartier quartier, Locale language);
}
