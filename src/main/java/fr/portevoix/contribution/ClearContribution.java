package fr.portevoix.contribution;

import fr.portevoix.territory.Contract;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.NotFoundException;
import java.util.Collection;
import java.util.UUID;

/** What the referent does with sensitive words: mask names, code, then let others read the masked words; or give back. */
@ApplicationScoped
public class ClearContribution {
    @Inject
    CodeContribution codeContribution;

    /** Keeps the masked words and the themes without letting anybody else read yet. */
    @Transactional
    public void keep(Contract contract, UUID id, String masked, Collection<Theme> themes, UUID by) {
        Contribution contribution = aside(contract, id);
        mask(contribution, masked);
        Coding.<Coding>list("select k from Coding k join fetch k.theme where k.contribution = ?1", contribution)
                .stream()
                .map(coding -> coding.theme)
                .filter(given -> !themes.contains(given))
                .forEach(given -> codeContribution.takeAway(contribution, given));
        themes.forEach(theme -> codeContribution.give(contribution, theme, by));
    }

    /** Keeps the masked words and the themes, and from now on everybody at the desk reads the masked words only. */
    @Transactional
    public void clear(Contract contract, UUID id, String masked, Collection<Theme> themes, UUID by) {
        keep(contract, id, masked, themes, by);
        aside(contract, id).reading = Reading.CLEARED;
    }

    /** Gives a text back to the readers as it was said: it is not sensitive. */
    @Transactional
    public void giveBack(Contract contract, UUID id) {
        Contribution contribution = aside(contract, id);
        contribution.maskedBody = null;
        contribution.reading = Reading.UNREAD;
    }

    private static void mask(Contribution contribution, String masked) {
        String words = masked.strip().replace("\r\n", "\n");
        contribution.maskedBody = words.equals(contribution.body) ? null : words;
    }

    private static Contribution aside(Contract contract, UUID id) {
        return Contribution.<Contribution>find(
                        "id = ?1 and contract = ?2 and reading = ?3", id, contract, Reading.ASIDE)
                .firstResultOptional()
                .orElseThrow(NotFoundException::new);
    }
}
