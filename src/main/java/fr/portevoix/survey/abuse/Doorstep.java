package fr.portevoix.survey.abuse;

import fr.portevoix.shared.flood.Challenge;
import fr.portevoix.shared.flood.Proofs;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Looks at answers as they arrive: they pass, or their sender's device is first asked for a small calculation. */
@ApplicationScoped
public class Doorstep {
    @Inject
    Bursts bursts;

    @Inject
    Proofs proofs;

    /**
     * What is done with answers.
     *
     * @param challenge what the device is asked first; empty where the answers pass
     * @param flags what looks odd about answers that pass
     */
    public record Step(Optional<Challenge> challenge, Set<Flag> flags) {}

    /**
     * Looks at a form that somebody sent.
     *
     * @param poster the code of the poster that led here; null where none did
     * @param proof what the device calculated; empty for nothing
     * @param without whether the person sends without a calculation, which is their right
     */
    public Step look(UUID survey, String key, String poster, String proof, boolean without) {
        // Both are counted each time.
        if (!bursts.isAbove(survey) & !bursts.isAboveAtPoster(survey, poster)) {
            return new Step(Optional.empty(), Set.of());
        }
        if (proofs.accept(proof, survey, key)) {
            return new Step(Optional.empty(), Set.of(Flag.BURST));
        }
        return without
                ? new Step(Optional.empty(), Set.of(Flag.BURST, Flag.UNPROVEN))
                : new Step(Optional.of(proofs.challenge(survey, key)), Set.of());
    }

    /** Looks at answers that a programme sent, which is asked for nothing. */
    public Set<Flag> lookAtProgramme(UUID survey) {
        return bursts.isAbove(survey) ? Set.of(Flag.BURST, Flag.UNPROVEN) : Set.of();
    }

    /** Looks at answers that a stand's tablet sent, which is asked for nothing. */
    public Set<Flag> lookAtStand(UUID survey) {
        return bursts.isAboveAtStand(survey) ? Set.of(Flag.BURST) : Set.of();
    }
}
