package fr.portevoix.contribution.task;

import fr.portevoix.shared.mail.Letter;
import fr.portevoix.shared.mail.MailWriter;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Optional;
import java.util.UUID;

/** The mail that reminds a referent of an answer that is late. */
@ApplicationScoped
class TaskReminder implements MailWriter {
    static final String KIND = "task-reminder";

    @Inject
    WriteTask writeTask;

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    @Transactional
    public Optional<String> recipient(UUID task) {
        return writeTask.recipient(task);
    }

    @Override
    @Transactional
    public Optional<Letter> write(UUID task, String language) {
        return writeTask.write(task, true);
    }
}
