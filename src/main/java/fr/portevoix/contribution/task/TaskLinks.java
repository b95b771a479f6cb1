package fr.portevoix.contribution.task;

import fr.portevoix.shared.crypto.KeyedHash;
import fr.portevoix.shared.web.PublicUrl;
import fr.portevoix.territory.Contract;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Base64;
import java.util.Optional;

/**
 * Makes the link of a task at the moment its mail leaves, and knows it again; it is kept nowhere.
 *
 * <p>It is made for the referent's address too: where somebody else takes over, the first link opens nothing any more.
 */
@ApplicationScoped
class TaskLinks {
    @Inject
    KeyedHash keyedHash;

    @Inject
    PublicUrl publicUrl;

    /** The whole address of a task's page. */
    String address(Task task) {
        return publicUrl.of(path(task));
    }

    /** The same within this service. */
    String path(Task task) {
        return "/" + task.addressee.contract.slug + "/taches/" + secret(task);
    }

    /** What a task holds of its secret. */
    byte[] mark(Task task) {
        return mark(secret(task));
    }

    /** The task that this secret opens in a contract, if there is one. */
    Optional<Task> open(Contract contract, String secret) {
        return secret == null || !secret.matches("[A-Za-z0-9_-]{43}")
                ? Optional.empty()
                : Task.find(
                                "select t from Task t join fetch t.addressee a where t.mark = ?1 and a.contract = ?2",
                                mark(secret),
                                contract)
                        .firstResultOptional();
    }

    private byte[] mark(String secret) {
        return keyedHash.of("task mark", secret);
    }

    private String secret(Task task) {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(keyedHash.of("task link", task.id.toString(), task.addressee.email));
    }
}
