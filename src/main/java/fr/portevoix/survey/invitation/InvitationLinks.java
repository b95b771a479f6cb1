package fr.portevoix.survey.invitation;

import fr.portevoix.shared.crypto.KeyedHash;
import fr.portevoix.shared.web.PublicUrl;
import fr.portevoix.survey.Invitations;
import fr.portevoix.survey.LinkSecret;
import fr.portevoix.survey.Survey;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Optional;
import java.util.UUID;

/** Makes the links of invitations at the moment they are needed, and recognises them; they are kept nowhere. */
@ApplicationScoped
class InvitationLinks implements Invitations {
    @Inject
    KeyedHash keyedHash;

    @Inject
    PublicUrl publicUrl;

    @Inject
    AnsweredBatch batch;

    /** The secret of an invitation: nobody makes it from the database alone. */
    LinkSecret secret(UUID invitation) {
        return LinkSecret.fromHash(keyedHash.of("invitation secret", invitation.toString()));
    }

    /** What an invitation holds of its secret. */
    byte[] mark(LinkSecret secret) {
        return keyedHash.of("invitation mark", secret.letters());
    }

    /** The whole address of a link, to be told and kept nowhere. */
    String address(Survey survey, Invitation invitation) {
        return address(survey, "", invitation);
    }

    /** Where this person says that they want no more messages. */
    String stop(Survey survey, Invitation invitation) {
        return address(survey, "/" + DeclinePages.PATH, invitation);
    }

    /** The sentences of this person's invitation. */
    InvitationText text(Survey survey, Invitation invitation) {
        return new InvitationText(
                survey, invitation, publicUrl.of("/" + survey.contract.slug + "/donnees-personnelles"));
    }

    private String address(Survey survey, String page, Invitation invitation) {
        return publicUrl.of("/" + survey.contract.slug + "/enquetes/" + survey.slug + page + "?langue="
                + invitation.language + "&lien=" + secret(invitation.id));
    }

    @Override
    @Transactional
    public Optional<UUID> withSecret(UUID survey, LinkSecret secret) {
        return Invitation.<Invitation>find("mark = ?1 and invitationList.survey.id = ?2", mark(secret), survey)
                .firstResultOptional()
                .map(invitation -> invitation.id);
    }

    @Override
    @Transactional
    public void answered(Survey survey, UUID invitation) {
        if (survey.identified) {
            Invitation.update("answered = true where id = ?1", invitation);
        } else {
            batch.add(survey.id, invitation);
        }
    }
}
