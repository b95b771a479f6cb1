package fr.portevoix.council.reading;

import fr.portevoix.shared.mail.Outbox;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** Keeps what the pilot or the team answers to a question, once, and reminds of what is late. */
@ApplicationScoped
public class AnswerQuestion {
    private static final int DAYS_BETWEEN = 7;

    @Inject
    Clock clock;

    @Inject
    Outbox outbox;

    /** Keeps the answer; false where there is one already. */
    @Transactional
    public boolean answer(PilotQuestion question, String words, UUID by) {
        return PilotQuestion.update(
                        "answer = ?1, answeredOn = ?2, answeredBy = ?3, answeredAt = ?4 where id = ?5 and answeredOn is null",
                        words,
                        LocalDate.now(clock),
                        by,
                        clock.instant(),
                        question.id)
                == 1;
    }

    /** Reminds the pilot of everything that is late, of each once a day at most; answers how many mails leave. */
    @Transactional
    int remind(Deliberation deliberation) {
        return remind(PilotQuestion.of(deliberation), LocalDate.now(clock));
    }

    /** Reminds all pilots of what is late, of each once a week, for as long as the deliberation lasts. */
    @Transactional
    int remindWeekly() {
        LocalDate today = LocalDate.now(clock);
        return remind(PilotQuestion.late(today), today.minusDays(DAYS_BETWEEN - 1));
    }

    /** Of each that was not reminded of since this day. */
    private int remind(List<PilotQuestion> questions, LocalDate since) {
        LocalDate today = LocalDate.now(clock);
        int reminded = 0;
        for (PilotQuestion question : questions) {
            if (question.isWaiting()
                    && question.isLate(today)
                    && question.mark != null
                    && PilotQuestion.update(
                                    "remindedOn = ?1 where id = ?2 and answeredOn is null"
                                            + " and (remindedOn is null or remindedOn < ?3)",
                                    today,
                                    question.id,
                                    since)
                            == 1) {
                outbox.post(QuestionMail.REMINDER, question.id, "", "fr");
                reminded++;
            }
        }
        return reminded;
    }
}
