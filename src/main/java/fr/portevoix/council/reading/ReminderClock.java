package fr.portevoix.council.reading;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.inject.Inject;

/** Reminds pilots of late questions by itself, so that nobody of the team has to think of it. */
@ApplicationScoped
class ReminderClock {
    @Inject
    AnswerQuestion answerQuestion;

    @Scheduled(
            every = "{portevoix.questions.every}",
            delayed = "60s",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    @ActivateRequestContext
    void run() {
        answerQuestion.remindWeekly();
    }
}
