package fr.portevoix.account;

import fr.portevoix.shared.web.Answers;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response;

/** Lets somebody in who has proved who they are, however they did. */
@ApplicationScoped
class LetIn {
    @Inject
    SignedIn signedIn;

    @Inject
    Sessions sessions;

    @Inject
    SessionCookie cookie;

    @Inject
    FirstDesk firstDesk;

    /** With a session of their own: one planted in this browser beforehand ends, and is never the one that opens. */
    Response with(Person person, String comeBack) {
        signedIn.session().ifPresent(sessions::end);
        String next = comeBack.isEmpty() ? firstDesk.of(person) : comeBack;
        return Response.fromResponse(Answers.seeOther(next))
                .cookie(cookie.holding(sessions.open(person).value()))
                .build();
    }
}
