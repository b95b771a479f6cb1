package fr.portevoix.contribution;

import fr.portevoix.territory.Contract;
import java.time.LocalDate;
import java.util.List;

/** A room with sensitive texts of its own that wait for the referent; rooms above this one supply theirs through CDI. */
public interface ReferentSource {
    /** Those of this contract that wait, the oldest first. */
    List<Text> waiting(Contract contract);

    /**
     * A text that waits, without any of its words.
     *
     * @param day since when it waits
     * @param from where it was said
     * @param address where the referent reads it
     */
    record Text(LocalDate day, String from, String address) {}
}
