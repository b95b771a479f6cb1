package fr.portevoix.shared.web;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import jakarta.persistence.EntityManager;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.TreeSet;
import java.util.UUID;
import org.jboss.resteasy.reactive.server.core.CurrentRequestManager;
import org.jboss.resteasy.reactive.server.core.multipart.FormData;
import org.jboss.resteasy.reactive.server.multipart.FormValue;

/**
 * Lets a form that was sent make its thing once: who comes second waits for the first and is led where it led.
 *
 * <p>What was sent counts with its key: Back, other words and send again is another thing and is made. The claim and
 * the thing are kept in one transaction, so that neither is there without the other.
 */
@Once
@Interceptor
@Priority(Interceptor.Priority.PLATFORM_BEFORE + 100)
public class SendOnce {
    static final String KEY = "_envoi";

    /** What proves who sent it differs between two sessions of one person, and is not what was sent. */
    private static final String TOKEN = "_jeton";

    @Inject
    EntityManager database;

    @Inject
    CurrentVertxRequest request;

    @Inject
    Flash flash;

    @Inject
    Clock clock;

    @AroundInvoke
    Object once(InvocationContext act) throws Exception {
        FormData form = CurrentRequestManager.get().getFormData();
        FormValue key = form == null ? null : form.getFirst(KEY);
        if (key == null || key.isFileItem() || !FormKey.isOurs(key.getValue())) {
            return act.proceed();
        }
        byte[] sending = hash(request.getCurrent().normalizedPath(), form);
        return QuarkusTransaction.joiningExisting().call(() -> claim(sending) ? make(act, sending) : lead(sending));
    }

    private Object make(InvocationContext act, byte[] sending) throws Exception {
        Object answer = act.proceed();
        boolean made = answer instanceof Response response && response.getLocation() != null;
        database.flush();
        if (made) {
            database.createNativeQuery("update form_sent set address = ?1 where sending = ?2")
                    .setParameter(1, ((Response) answer).getLocation().toString())
                    .setParameter(2, sending)
                    .executeUpdate();
        } else {
            database.createNativeQuery("delete from form_sent where sending = ?1")
                    .setParameter(1, sending)
                    .executeUpdate();
        }
        return answer;
    }

    private Response lead(byte[] sending) {
        // Read with a lock: it sees what the first one committed while this one waited.
        Object address = database.createNativeQuery(
                        "select address from form_sent where sending = ?1 lock in share mode")
                .setParameter(1, sending)
                .getSingleResult();
        flash.say("C’était déjà enregistré\u00a0: ce formulaire était parti deux fois, une seule compte.");
        return Answers.seeOther(address.toString());
    }

    /** Waits where the same form is being taken in at this moment. */
    private boolean claim(byte[] sending) {
        return database.createNativeQuery("insert ignore into form_sent (id, sending, sent_at) values (?1, ?2, ?3)")
                        .setParameter(1, UUID.randomUUID())
                        .setParameter(2, sending)
                        .setParameter(3, clock.instant())
                        .executeUpdate()
                == 1;
    }

    private static byte[] hash(String path, FormData form) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            add(digest, path);
            TreeSet<String> names = new TreeSet<>();
            form.forEach(names::add);
            names.remove(TOKEN);
            for (String name : names) {
                add(digest, name);
                for (FormValue value : form.get(name)) {
                    add(digest, value.isFileItem() ? value.getFileName() : value.getValue());
                    if (value.isFileItem()) {
                        digest.update(content(value));
                    }
                }
            }
            return digest.digest();
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException(missing);
        }
    }

    private static byte[] content(FormValue file) {
        try {
            return file.getFileItem().isInMemory()
                    ? file.getFileItem().getInputStream().readAllBytes()
                    : Files.readAllBytes(file.getFileItem().getFile());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static void add(MessageDigest digest, String text) {
        byte[] bytes = (text == null ? "" : text).getBytes(StandardCharsets.UTF_8);
        digest.update((bytes.length + ":").getBytes(StandardCharsets.US_ASCII));
        digest.update(bytes);
    }
}
