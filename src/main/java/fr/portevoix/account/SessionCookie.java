package fr.portevoix.account;

import fr.portevoix.shared.web.PublicUrl;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.NewCookie;

/** The cookie that names a person's session, and opens pages only. */
@ApplicationScoped
class SessionCookie {
    @Inject
    AccountConfig config;

    @Inject
    PublicUrl publicUrl;

    /** The cookie for this token. */
    NewCookie holding(String token) {
        return cookie(token, (int) config.session().toSeconds());
    }

    /** The cookie that takes the other away. */
    NewCookie gone() {
        return cookie("", 0);
    }

    private NewCookie cookie(String value, int maxAge) {
        // Lax rather than Strict: somebody who follows a link from a mail to the desk is still signed in.
        return new NewCookie.Builder(SignedIn.COOKIE)
                .value(value)
                .path("/")
                .maxAge(maxAge)
                .httpOnly(true)
                .sameSite(NewCookie.SameSite.LAX)
                .secure(publicUrl.isSecure())
                .build();
    }
}
