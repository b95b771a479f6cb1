package fr.portevoix.contribution.task;

import fr.portevoix.shared.mail.Outbox;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** Posts the mails about tasks: what was handed on at one stroke goes in one mail, however many links it has. */
@ApplicationScoped
class PostTasks {
    @Inject
    Outbox outbox;

    /** Posts them in the caller's transaction; answers how many mails leave. */
    @Transactional(Transactional.TxType.MANDATORY)
    int post(Collection<Task> tasks, boolean reminder) {
        Map<UUID, List<Task>> strokes = tasks.stream()
                .collect(Collectors.groupingBy(
                        task -> task.act == null ? task.id : task.act, LinkedHashMap::new, Collectors.toList()));
        strokes.forEach((stroke, its) -> {
            if (its.size() == 1) {
                outbox.post(reminder ? TaskMail.REMINDER : TaskMail.FIRST, its.get(0).id, "", "fr");
            } else {
                outbox.post(reminder ? TaskMail.SEVERAL_REMINDER : TaskMail.SEVERAL, stroke, "", "fr");
            }
        });
        return strokes.size();
    }
}
