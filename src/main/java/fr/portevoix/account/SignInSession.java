package fr.portevoix.account;

import fr.portevoix.shared.database.Thing;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.ManyToOne;
import java.time.Instant;
import java.util.List;

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

    /** The sessions of this person that are open now, newest first. */
    public static List<SignInSession> live(Person person, Instant now) {
        return list("person = ?1 and endedAt is null and expiresAt > ?2 order by startedAt desc", person, now);
    }
}
