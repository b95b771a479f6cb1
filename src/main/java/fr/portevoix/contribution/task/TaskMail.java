package fr.portevoix.contribution.task;

import fr.portevoix.shared.mail.MailWriter;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;

/** The mails to a referent: what was handed on to their service, and that its answer is late. */
@ApplicationScoped
class TaskMail {
    static final String FIRST = "task";
    static final String REMINDER = "task-reminder";

    @Inject
    WriteTask writeTask;

    @Produces
    @Singleton
    MailWriter first() {
        return MailWriter.of(FIRST, writeTask::recipient, (task, language) -> writeTask.write(task, false));
    }

    @Produces
    @Singleton
    MailWriter reminder() {
        return MailWriter.of(REMINDER, writeTask::recipient, (task, language) -> writeTask.write(task, true));
    }
}
