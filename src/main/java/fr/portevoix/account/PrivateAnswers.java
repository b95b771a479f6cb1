package fr.portevoix.account;

import jakarta.inject.Inject;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.HttpHeaders;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/** Keeps what a signed-in person sees out of shared caches, and asks their own browser to check before showing it again. */
class PrivateAnswers {
    @Inject
    SignedIn signedIn;

    @ServerResponseFilter
    void filter(ContainerResponseContext response) {
        // Not no-store: it would also lose the words that somebody finds again by going back.
        if (signedIn.isKnownToBePresent() && !response.getHeaders().containsKey(HttpHeaders.CACHE_CONTROL)) {
            response.getHeaders().putSingle(HttpHeaders.CACHE_CONTROL, "private, no-cache");
        }
    }
}
