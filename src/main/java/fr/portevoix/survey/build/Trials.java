package fr.portevoix.survey.build;

import fr.portevoix.account.Audit;
import fr.portevoix.shared.crypto.KeyedHash;
import fr.portevoix.survey.Response;
import fr.portevoix.survey.Survey;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.security.MessageDigest;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Base64;

/** Responses sent to try a survey out: where they are sent, how many there are, and how they go again. */
@ApplicationScoped
public class Trials {
    private static final int CODE_BYTES = 15;

    @Inject
    KeyedHash keyedHash;

    @Inject
    Audit audit;

    /** How many there are, and the day of the last; null where there are none. */
    public record Sent(long count, LocalDate last) {}

    /** What was tried so far. */
    public Sent of(Survey survey) {
        return new Sent(
                Response.count("survey = ?1 and trial", survey),
                Response.<Response>find("survey = ?1 and trial order by day desc", survey)
                        .firstResultOptional()
                        .map(response -> response.day)
                        .orElse(null));
    }

    /** Erases them all. */
    @Transactional
    public long wipe(Survey survey) {
        long gone = Response.delete("survey = ?1 and trial", survey);
        audit.keep("survey.trial-wipe", survey.contract.id, "survey", survey.id, String.valueOf(gone));
        return gone;
    }

    /** The address of its trial, which nobody can guess and nobody needs an account for. */
    public String address(Survey survey) {
        return "/" + survey.contract.slug + "/enquetes/" + survey.slug + "/essai/" + code(survey);
    }

    /** Whether this code leads to the trial of the survey. */
    boolean fits(Survey survey, String code) {
        return MessageDigest.isEqual(
                code(survey).getBytes(java.nio.charset.StandardCharsets.UTF_8),
                code.getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }

    private String code(Survey survey) {
        byte[] hash = keyedHash.of("survey trial", survey.id.toString());
        return Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(hash, CODE_BYTES));
    }
}
