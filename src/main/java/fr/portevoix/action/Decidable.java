package fr.portevoix.action;

import fr.portevoix.territory.Contract;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** A kind of thing that a body can decide on: sheets, objectives, indicators, notes; rooms supply theirs through CDI. */
public interface Decidable {
    /** The key of this kind, such as {@code sheet}. */
    String kind();

    /** What can be put on an agenda today. */
    List<Choice> choices(Contract contract);

    /** The thing of this kind that has this identifier, if there is one. */
    Optional<Choice> find(UUID id);

    /** Told when a decision about it is published, and again when an erratum replaces it. */
    void decided(UUID id, Outcome outcome, LocalDate day, String reason);
}
