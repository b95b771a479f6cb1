package fr.portevoix.council.reading;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;

/** Gives a comment's words to the referent, as sensitive words of every channel go, and takes them back from there. */
@ApplicationScoped
class ReferComment {
    /** What its author reads in the place of the words. */
    private static final String REASON =
            "Vos mots sont chez la personne référente, qui seule les lit. Ils ne sont pas" + " perdus.";

    @Inject
    Clock clock;

    /** Moves the words to where the referent alone reads them; false where they are there, or gone. */
    @Transactional
    boolean refer(Comment comment, UUID by) {
        return Comment.update(
                        "withheld = words, words = '', asideOn = ?1, asideBy = ?2, asideReason = ?3"
                                + " where id = ?4 and withheld is null and withdrawnAt is null",
                        LocalDate.now(clock),
                        by,
                        REASON,
                        comment.id)
                == 1;
    }

    /** Lets everybody at the table read these words instead, in which names are masked, or the words as they were said. */
    @Transactional
    boolean clear(Comment comment, String masked) {
        return Comment.update(
                        "words = ?1, withheld = null, asideOn = null, asideBy = null, asideReason = null"
                                + " where id = ?2 and withheld is not null",
                        masked,
                        comment.id)
                == 1;
    }
}
