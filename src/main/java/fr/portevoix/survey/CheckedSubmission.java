package fr.portevoix.survey;

import fr.portevoix.contribution.ReceiptNumber;
import fr.portevoix.survey.abuse.Flag;
import java.util.Set;

/**
 * Answers that were checked, with what tells them from others.
 *
 * @param key a keyed hash of the form's key: one key, one response
 * @param words a keyed hash of the answers: the same for a retry, another for other words under one key
 * @param pass what the person came with, where a survey invites people
 * @param flags what looks odd
 * @param receipt the number that this key gives, at each retry the same
 */
record CheckedSubmission(
        Questionnaire questionnaire,
        Submission.Arrival arrival,
        Judged judged,
        Admission.Pass pass,
        byte[] key,
        byte[] words,
        Set<Flag> flags,
        ReceiptNumber receipt) {
    Survey survey() {
        return questionnaire.survey();
    }
}
