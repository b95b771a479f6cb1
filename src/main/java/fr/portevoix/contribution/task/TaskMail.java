package fr.portevoix.contribution.task;

import fr.portevoix.shared.mail.Letter;
import fr.portevoix.shared.mail.MailWriter;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.UUID;

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
        return new Writer(FIRST, false, writeTask);
    }

    @Produces
    @Singleton
    MailWriter reminder() {
        return new Writer(REMINDER, true, writeTask);
    }

    private record Writer(String kind, boolean reminder, WriteTask writeTask) implements MailWriter {
        @Override
        public Optional<String> recipient(UUID task) {
            return writeTask.recipient(task);
        }

        @Override
        public Optional<Letter> write(UUID task, String language) {
            return writeTask.write(task, reminder);
        }
    }
}
