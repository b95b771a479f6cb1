package fr.portevoix.council.reading;

import fr.portevoix.shared.crypto.KeyedHash;
import fr.portevoix.shared.web.PublicUrl;
import fr.portevoix.territory.Contract;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Base64;
import java.util.Optional;

/** Makes the link behind which the pilot answers a question, when its mail leaves, and knows it again; it is kept nowhere. */
@ApplicationScoped
class QuestionLinks {
    @Inject
    KeyedHash keyedHash;

    @Inject
    PublicUrl publicUrl;

    /** The whole address of a question's page. */
    String address(PilotQuestion question) {
        Deliberation deliberation = question.comment.deliberation;
        return publicUrl.of(
                "/" + deliberation.body.contract.slug + "/questions/" + secret(question, deliberation.pilotEmail));
    }

    /** What a question holds of its secret, which is another for each pilot. */
    byte[] mark(PilotQuestion question, String email) {
        return mark(secret(question, email));
    }

    /** The question that this secret opens in a contract, if there is one. */
    Optional<PilotQuestion> open(Contract contract, String secret) {
        return secret == null || !secret.matches("[A-Za-z0-9_-]{43}")
                ? Optional.empty()
                : PilotQuestion.marked(mark(secret))
                        .filter(found -> found.comment.deliberation.body.contract.equals(contract));
    }

    private byte[] mark(String secret) {
        return keyedHash.of("question mark", secret);
    }

    private String secret(PilotQuestion question, String email) {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(keyedHash.of("question link", question.id.toString(), email));
    }
}
