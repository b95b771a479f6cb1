package fr.portevoix.survey;

import fr.portevoix.contribution.ReceiptNumber;
import fr.portevoix.contribution.Receipts;
import fr.portevoix.shared.crypto.KeyedHash;
import fr.portevoix.shared.database.Crossing;
import fr.portevoix.shared.database.GroupCommit;
import fr.portevoix.shared.web.Sentences;
import fr.portevoix.survey.abuse.Flag;
import fr.portevoix.survey.abuse.SameRows;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.NotFoundException;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;

/**
 * Takes in one person's answers to a survey: checks them, and has response, contributions and receipt stored together or
 * not at all, in one transaction with those whom others send at the same moment.
 *
 * <p>Two sendings of one form that cross each other meet on the unique key: the second then fails, looks again, and finds
 * what the first one stored.
 */
@ApplicationScoped
public class SubmitResponse {
    private static final int ATTEMPTS = 4;

    /** Beyond fifty in one transaction little is gained, and a crossing costs more to repeat. */
    private static final int MOST_TOGETHER = 50;

    /** While one transaction waits for the disk, another can be filled. */
    private static final int TRANSACTIONS_AT_ONCE = 2;

    @Inject
    KeyedHash keyedHash;

    @Inject
    Receipts receipts;

    @Inject
    OpenSurveys openSurveys;

    @Inject
    SurveyConfig config;

    @Inject
    Admission admission;

    @Inject
    Invitations invitations;

    private final GroupCommit<CheckedSubmission, Outcome> together;

    @Inject
    SubmitResponse(StoreResponses storeResponses) {
        together = new GroupCommit<>(MOST_TOGETHER, TRANSACTIONS_AT_ONCE, storeResponses::store);
    }

    /** Stores the answers, or says why not. */
    public Outcome submit(Submission submission) {
        CheckedSubmission checked = check(submission);
        for (int attempt = 1; ; attempt++) {
            try {
                return told(checked, together.store(checked));
            } catch (RuntimeException crossed) {
                if (attempt == ATTEMPTS || !Crossing.isCause(crossed)) {
                    throw crossed;
                }
            }
        }
    }

    /** A retry is told of no more: those it would be told among may have been written long ago. */
    private Outcome told(CheckedSubmission checked, Outcome outcome) {
        UUID invitation = checked.pass().invitation();
        if (invitation != null && outcome instanceof Outcome.Received received && !received.again()) {
            invitations.answered(checked.survey(), invitation);
        }
        return outcome;
    }

    /** The number of the receipt that answers sent under this key get, or would get. */
    public ReceiptNumber receipt(UUID survey, String key) {
        return receipts.number("survey " + survey + " " + key);
    }

    /** What looked odd on arrival, and what does in the answers themselves. */
    private static Set<Flag> flags(Questionnaire questionnaire, Judged judged, Set<Flag> before) {
        if (!SameRows.in(questionnaire, judged)) {
            return before;
        }
        Set<Flag> flags = EnumSet.of(Flag.SAME_ROWS);
        flags.addAll(before);
        return flags;
    }

    private CheckedSubmission check(Submission sent) {
        Questionnaire questionnaire =
                openSurveys.of(sent.survey(), sent.version()).orElseThrow(NotFoundException::new);
        Judged judged = questionnaire.judge(
                sent.answers(),
                sent.arrival().channel(),
                Sentences.in(SurveyMessages.class, sent.arrival().language()),
                config.mostWords());
        String survey = sent.survey().toString();
        return new CheckedSubmission(
                questionnaire,
                sent.arrival(),
                judged,
                admission.of(questionnaire.survey(), sent.arrival()),
                keyedHash.of("response form key", survey, sent.key()),
                keyedHash.of("response words", judged.canonical()),
                flags(questionnaire, judged, sent.arrival().flags()),
                receipt(sent.survey(), sent.key()));
    }
}
