package fr.portevoix.account;

import fr.portevoix.shared.database.Thing;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.ManyToOne;
import java.time.Instant;

/** A stay of a person; tokens name it, so that ending it ends them at once. */
@Entity
public class SignInSession extends Thing {
    @ManyToOne(fetch = FetchType.LAZY)
    public Person person;

    public Instant startedAt;
    public Instant expiresAt;
    public Instant endedAt;

    /** Whether a token that names this session is still good. */
    public boolean isLive(Instant now) {
        return endedAt == null && now.isBefore(expiresAt);
    }
}
