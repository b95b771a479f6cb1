package fr.portevoix.contribution.task;

import fr.portevoix.shared.mail.MailWriter;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;

/** The mails to a referent: what was handed on to their service, one thing or several, and that its answer is late. */
@ApplicationScoped
class TaskMail {
    static final String FIRST = "task";
    static final String REMINDER = "task-reminder";
    static final String SEVERAL = "tasks";
    static final String SEVERAL_REMINDER = "tasks-reminder";

    @Inject
    WriteTask writeTask;

    @Inject
    WriteTasks writeTasks;

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

    @Produces
    @Singleton
    MailWriter several() {
        return MailWriter.of(SEVERAL, writeTasks::recipient, (act, language) -> writeTasks.write(act, false));
    }

    @Produces
    @Singleton
    MailWriter severalReminder() {
        return MailWriter.of(SEVERAL_REMINDER, writeTasks::recipient, (act, language) -> writeTasks.write(act, true));
    }
}
