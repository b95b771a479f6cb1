package fr.portevoix.council.ballot;

import io.quarkus.qute.TemplateExtension;
import io.quarkus.qute.i18n.MessageBundles;

/** Words of ballots on the desk, which is in French. */
@TemplateExtension
class FrenchBallot {
    private FrenchBallot() {}

    static String inWords(BallotState state) {
        return MessageBundles.get(BallotMessages.class).state(state.name());
    }

    static String inWords(Method method) {
        return switch (method) {
            case FOR_AGAINST -> "pour, contre, abstention";
            case CONSENT -> "consentement";
            case MAJORITY_JUDGMENT -> "jugement majoritaire";
        };
    }

    /** What became of it. */
    static String outcomeInWords(BallotResult result) {
        return MessageBundles.get(BallotMessages.class).outcome(result.outcome());
    }

    /** An answer that messages know. */
    static String asAnswer(String answer) {
        return MessageBundles.get(BallotMessages.class).answer(answer);
    }
}
