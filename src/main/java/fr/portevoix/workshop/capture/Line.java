package fr.portevoix.workshop.capture;

import fr.portevoix.contribution.Speaker;
import fr.portevoix.shared.text.Legible;
import fr.portevoix.territory.Quartier;
import fr.portevoix.workshop.Phase;
import fr.portevoix.workshop.WorkshopQuestion;
import java.util.Collection;

/**
 * One thing that was said in a session, as it is taken down.
 *
 * @param topic the topic that it was said under, which is made where the session has none of this name; null for none
 * @param question what it answers; null where nothing was asked
 */
public record Line(
        Phase phase,
        String words,
        Speaker speaker,
        Collection<Quartier> quartiers,
        int hearts,
        String topic,
        WorkshopQuestion question) {
    /** As many characters as one line may have: a note on a wall, not a speech. */
    public static final int LONGEST = 2000;

    /** Words as they are kept: on one line, without what no screen shows. */
    public static String clean(String typed) {
        return typed == null ? "" : Legible.of(typed).replaceAll("\\s+", " ").strip();
    }
}
