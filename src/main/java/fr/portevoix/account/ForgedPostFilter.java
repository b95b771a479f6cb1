package fr.portevoix.account;

import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Inject;
import jakarta.ws.rs.ForbiddenException;
import java.net.URI;
import java.util.Set;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jboss.resteasy.reactive.server.WithFormRead;
import org.jboss.resteasy.reactive.server.core.ResteasyReactiveRequestContext;
import org.jboss.resteasy.reactive.server.spi.ResteasyReactiveContainerRequestContext;

/** Refuses posts to pages that another site makes a browser send. */
class ForgedPostFilter {
    static final String TOKEN = "_jeton";
    private static final Set<String> SAFE = Set.of("GET", "HEAD", "OPTIONS");

    @Inject
    SignedIn signedIn;

    @WithFormRead
    @ServerRequestFilter(priority = jakarta.ws.rs.Priorities.AUTHENTICATION)
    void filter(ResteasyReactiveContainerRequestContext context, RoutingContext routing) {
        HttpServerRequest request = routing.request();
        if (SAFE.contains(context.getMethod()) || routing.normalizedPath().startsWith("/api/")) {
            return;
        }
        if (comesFromElsewhere(request)) {
            throw new ForbiddenException();
        }
        // A resident's form works from a cached or shared page; only what a session can do needs the session's token.
        if (signedIn.isPresent() && !signedIn.wroteForm(formValue(context))) {
            throw new ForbiddenException();
        }
    }

    private static boolean comesFromElsewhere(HttpServerRequest request) {
        String site = request.getHeader("Sec-Fetch-Site");
        if (site != null) {
            return !site.equals("same-origin") && !site.equals("none");
        }
        String origin = request.getHeader("Origin");
        if (origin == null) {
            return false;
        }
        try {
            return !URI.create(origin)
                    .getAuthority()
                    .equalsIgnoreCase(request.authority().toString());
        } catch (IllegalArgumentException | NullPointerException opaqueOrigin) {
            return true;
        }
    }

    private static String formValue(ResteasyReactiveContainerRequestContext context) {
        ResteasyReactiveRequestContext read = (ResteasyReactiveRequestContext) context.getServerRequestContext();
        return read.getFormParameter(TOKEN, true, false) instanceof String token ? token : null;
    }
}
