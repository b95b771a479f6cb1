package fr.portevoix.survey;

import java.util.Optional;
import java.util.UUID;

/** What the survey must know of those who are invited to it: whether a link is theirs, and never to whom it went. */
public interface Invitations {
    /** The invitation to this survey that has this secret, if there is one. */
    Optional<UUID> withSecret(UUID survey, LinkSecret secret);

    /** Told after somebody's answer is stored; in an anonymous survey nothing is written down at once. */
    void answered(Survey survey, UUID invitation);
}
