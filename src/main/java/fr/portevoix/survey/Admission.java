package fr.portevoix.survey;

import fr.portevoix.shared.crypto.KeyedHash;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;

/** Says who may answer a survey: whoever comes, or whoever holds a link. */
@ApplicationScoped
class Admission {
    /** The field and the parameter that carry the secret of a link. */
    static final String LINK = "lien";

    @Inject
    KeyedHash keyedHash;

    @Inject
    Invitations invitations;

    /**
     * What somebody comes with.
     *
     * @param admits whether they may answer
     * @param link what the response holds of the link, so that it counts once; null without one
     * @param invitation whose link it is; null without one
     */
    record Pass(boolean admits, byte[] link, UUID invitation) {
        static final Pass WITHOUT_LINK = new Pass(true, null, null);
        static final Pass REFUSED = new Pass(false, null, null);
    }

    /** What these answers come with. */
    Pass of(Survey survey, Submission.Arrival arrival) {
        if (survey.access == SurveyAccess.OPEN || arrival.trial()) {
            return Pass.WITHOUT_LINK;
        }
        if (arrival.link() != null && !arrival.link().isBlank()) {
            return of(survey, arrival.link());
        }
        // What somebody of the team enters, a returned paper form or a call, needs no link.
        return survey.access == SurveyAccess.BOTH || arrival.enteredBy() != null ? Pass.WITHOUT_LINK : Pass.REFUSED;
    }

    /** What this link is good for. */
    Pass of(Survey survey, String link) {
        return LinkSecret.read(link)
                .flatMap(secret -> invitations
                        .withSecret(survey.id, secret)
                        .map(invitation -> new Pass(true, hash(survey, secret), invitation)))
                .orElse(Pass.REFUSED);
    }

    /** Whether this link has given an answer. */
    boolean isUsed(Survey survey, Pass pass) {
        return Response.count("survey.id = ?1 and link = ?2", survey.id, pass.link()) > 0;
    }

    /** Under another key than what the invitation holds: without the secret nobody goes from one to the other. */
    private byte[] hash(Survey survey, LinkSecret secret) {
        return keyedHash.of("response link", survey.id.toString(), secret.letters());
    }
}
