package fr.portevoix.survey.paper;

import fr.portevoix.account.Audit;
import fr.portevoix.contribution.Channel;
import fr.portevoix.contribution.ReceiptNumber;
import fr.portevoix.shared.text.Wording;
import fr.portevoix.shared.web.Errors;
import fr.portevoix.survey.Outcome;
import fr.portevoix.survey.Submission;
import fr.portevoix.survey.SubmitResponse;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Makes one response of a sheet that two people typed, and lets go of what they typed.
 *
 * <p>The response goes first, under a key that stays with the sheet: whatever breaks in between, doing it again stores
 * nothing twice.
 */
@ApplicationScoped
public class SettleSheet {
    @Inject
    SubmitResponse submitResponse;

    @Inject
    Audit audit;

    @Inject
    Clock clock;

    /** What became of it: a receipt, or what is wrong. */
    public record Settled(ReceiptNumber receipt, Errors errors) {
        static Settled refused(Errors errors) {
            return new Settled(null, errors);
        }

        /** Whether the response is stored. */
        public boolean isStored() {
            return receipt != null;
        }
    }

    /** Stores the response, in which the second entry is believed on these questions. */
    Settled settle(PaperSheet sheet, Set<String> believedSecond, UUID by) {
        Comparison comparison = Comparison.of(sheet);
        Outcome outcome = submitResponse.submit(new Submission(
                sheet.survey.id,
                comparison.first().key(),
                comparison.answers(believedSecond),
                Submission.Arrival.entered(Channel.PAPER, Wording.FRENCH, sheet.day, by),
                comparison.second().version()));
        if (outcome instanceof Outcome.Refused refused) {
            return Settled.refused(refused.errors());
        }
        if (!(outcome instanceof Outcome.Received received)) {
            return Settled.refused(
                    Errors.none().add("feuille", "Quelqu’un vient d’enregistrer cette feuille avec d’autres choix."));
        }
        QuarkusTransaction.requiringNew().run(() -> close(sheet, comparison, believedSecond));
        return new Settled(received.receipt(), Errors.none());
    }

    private void close(PaperSheet sheet, Comparison comparison, Set<String> believedSecond) {
        int closed = PaperSheet.update(
                "storedOn = ?1, firstFields = null, secondFields = null where id = ?2 and storedOn is null",
                LocalDate.now(clock),
                sheet.id);
        if (closed == 1 && !comparison.different().isEmpty()) {
            // Which entry was believed on which question; never an answer.
            String choices = comparison.different().stream()
                    .map(line -> line.code() + " " + (believedSecond.contains(line.code()) ? "2" : "1"))
                    .collect(Collectors.joining(", "));
            audit.keep(
                    "survey.paper-settle",
                    sheet.survey.contract.id,
                    "survey",
                    sheet.survey.id,
                    sheet.printed() + " : " + choices);
        }
    }

    /** Drops what was typed from a sheet that waits, so that it can be entered again. */
    @Transactional
    void startAgain(PaperSheet sheet) {
        PaperSheet.delete("id = ?1 and storedOn is null", sheet.id);
        audit.keep("survey.paper-again", sheet.survey.contract.id, "survey", sheet.survey.id, sheet.printed());
    }
}
