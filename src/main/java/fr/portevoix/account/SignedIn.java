package fr.portevoix.account;

import fr.portevoix.shared.web.Page;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.smallrye.jwt.auth.principal.JWTParser;
import io.smallrye.jwt.auth.principal.ParseException;
import io.vertx.core.http.Cookie;
import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.jwt.JsonWebToken;

/** Who makes this request, if anybody is signed in, and what they may do. */
@RequestScoped
public class SignedIn {
    public static final String COOKIE = "session";

    @Inject
    CurrentVertxRequest request;

    @Inject
    JWTParser tokens;

    @Inject
    Clock clock;

    @Inject
    FormTokens formTokens;

    @Inject
    Page page;

    @Inject
    DemoDoor door;

    private Optional<SignInSession> session;
    private List<Grant> grants = List.of();

    /** Whether the request comes with a good token of a live session. */
    public boolean isPresent() {
        return session().isPresent();
    }

    /** Whether this request has asked who is there, and somebody is; never asks by itself. */
    boolean isKnownToBePresent() {
        return session != null && session.isPresent();
    }

    /** The person who is signed in; only where {@link #isPresent()}. */
    public Person person() {
        return session().orElseThrow().person;
    }

    /** The session that the token names, while it is live. */
    public Optional<SignInSession> session() {
        if (session == null) {
            session = token().flatMap(this::liveSession);
            session.ifPresent(live -> {
                grants = Grant.of(live.person);
                page.isSeenBy(new Page.Visitor(live.person.name, formTokens.of(live.id)));
            });
        }
        return session;
    }

    /** Whether the person holds one of these roles in a scope that reaches this contract (null: the whole instance). */
    public boolean may(Collection<Role> roles, UUID contractId) {
        return isPresent()
                && grants.stream()
                        .anyMatch(grant -> roles.contains(grant.role)
                                && (contractId == null
                                        ? grant.scopeKind == ScopeKind.INSTANCE
                                        : grant.reaches(contractId)));
    }

    /** Whether the person holds this role on exactly the thing that has this identifier. */
    public boolean holds(Role role, ScopeKind kind, String scopeId) {
        return isPresent()
                && grants.stream()
                        .anyMatch(grant -> grant.role == role
                                && grant.scopeKind == kind
                                && grant.scopeId.toString().equalsIgnoreCase(scopeId));
    }

    /** The grants of the person who is signed in. */
    public List<Grant> grants() {
        return isPresent() ? grants : List.of();
    }

    /** Whether this is the token that our own pages put in this session's forms. */
    boolean wroteForm(String token) {
        return session().map(live -> formTokens.matches(live.id, token)).orElse(false);
    }

    private Optional<SignInSession> liveSession(String token) {
        try {
            JsonWebToken read = tokens.parse(token);
            return SignInSession.<SignInSession>findByIdOptional(UUID.fromString(read.getClaim("sid")))
                    .filter(found -> found.isLive(clock.instant()) && door.admits(found.person));
        } catch (ParseException | IllegalArgumentException | NullPointerException badToken) {
            return Optional.empty();
        }
    }

    private Optional<String> token() {
        if (request.getCurrent() == null) {
            return Optional.empty();
        }
        HttpServerRequest http = request.getCurrent().request();
        String bearer = http.getHeader("Authorization");
        if (bearer != null && bearer.startsWith("Bearer ")) {
            return Optional.of(bearer.substring("Bearer ".length()));
        }
        return Optional.ofNullable(http.getCookie(COOKIE)).map(Cookie::getValue);
    }
}
