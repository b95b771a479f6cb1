package fr.portevoix.shared.mail;

import fr.portevoix.shared.database.Thing;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.util.UUID;

/** A mail that waits to leave, or left: what it is about and for whom, never its text or its links. */
@Entity
public class OutboxMail extends Thing {
    public String kind;
    public UUID subjectId;
    public String recipient;
    public String language;

    @Enumerated(EnumType.STRING)
    public MailState state = MailState.WAITING;

    public int attempts;
    public Instant createdAt;
    public Instant nextTryAt;
    public Instant sentAt;
    public String lastError;
}
