package fr.portevoix.account;

import io.smallrye.jwt.build.Jwt;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;

/** Opens sessions and ends them; a token is only the name of a session, so it ends with it. */
@ApplicationScoped
public class Sessions {
    @Inject
    AccountConfig config;

    @Inject
    Clock clock;

    /** Opens a session for this person and answers its signed token. */
    @Transactional
    public SessionToken open(Person person) {
        SignInSession session = new SignInSession();
        session.person = Person.getEntityManager().getReference(Person.class, person.id);
        session.startedAt = clock.instant();
        session.expiresAt = session.startedAt.plus(config.session());
        session.persist();
        String token = Jwt.subject(person.id.toString())
                .claim("sid", session.id.toString())
                .issuedAt(session.startedAt)
                .expiresAt(session.expiresAt)
                .sign();
        return new SessionToken(session.id, token);
    }

    /** Ends one session. */
    @Transactional
    public void end(SignInSession session) {
        SignInSession.update("endedAt = ?1 where id = ?2 and endedAt is null", clock.instant(), session.id);
    }

    /** Ends every session of this person, so that what changed about them holds at once. */
    @Transactional
    public void endAll(UUID personId) {
        SignInSession.update("endedAt = ?1 where person.id = ?2 and endedAt is null", clock.instant(), personId);
    }

    /** Ends every session of this person but the one they are using. */
    @Transactional
    public void endOthers(SignInSession used) {
        Instant now = clock.instant();
        SignInSession.update(
                "endedAt = ?1 where person.id = ?2 and id <> ?3 and endedAt is null", now, used.person.id, used.id);
    }
}
