package fr.portevoix.shared.web;

import fr.portevoix.shared.text.Wording;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.Cookie;
import io.vertx.core.http.CookieSameSite;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.Optional;

/** Settles, before anything else reads the request, which language it is answered in and which credential counts. */
@ApplicationScoped
class RequestDoor {
    static final String LANGUAGE_COOKIE = "langue";
    private static final int FIRST = 500;

    void open(@Observes Filters filters) {
        filters.register(
                request -> {
                    oneCredentialPerDoor(request);
                    oneLanguage(request);
                    request.next();
                },
                FIRST);
    }

    /** Programmes show a bearer token and pages a cookie; neither opens the other's door. */
    private static void oneCredentialPerDoor(RoutingContext request) {
        if (isApi(request.normalizedPath())) {
            request.request().headers().remove(HttpHeaders.COOKIE);
        } else {
            request.request().headers().remove(HttpHeaders.AUTHORIZATION);
        }
    }

    /** The address wins over the cookie, the cookie over the browser; the desk speaks French where nobody asks. */
    private static void oneLanguage(RoutingContext request) {
        String asked = request.request().getParam("langue");
        Cookie kept = request.request().getCookie(LANGUAGE_COOKIE);
        String browser = request.request().getHeader(HttpHeaders.ACCEPT_LANGUAGE);
        String unasked = isDesk(request.normalizedPath())
                ? Wording.FRENCH
                : Optional.ofNullable(kept)
                        .flatMap(cookie -> Languages.known(cookie.getValue()))
                        .orElseGet(() -> Languages.best(browser));
        String language = Languages.known(asked).orElse(unasked);
        if (Languages.known(asked).isPresent()
                && !isApi(request.normalizedPath())
                && !isDesk(request.normalizedPath())) {
            request.response()
                    .addCookie(Cookie.cookie(LANGUAGE_COOKIE, language)
                            .setPath("/")
                            .setHttpOnly(true)
                            .setSameSite(CookieSameSite.LAX)
                            .setMaxAge(Duration.ofDays(180).toSeconds()));
        }
        request.request().headers().set(HttpHeaders.ACCEPT_LANGUAGE, language);
    }

    /** Where the team works: a language that is looked at there is not the one that its reader wants elsewhere. */
    private static boolean isDesk(String path) {
        return path.matches("/([^/]+/bureau|administration)(/.*)?");
    }

    private static boolean isApi(String path) {
        return path.startsWith("/api/");
    }
}
