package fr.portevoix.account;

import fr.portevoix.shared.web.Answers;
import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.ws.rs.ForbiddenException;
import jakarta.ws.rs.NotAuthorizedException;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.ext.Provider;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Lets a request through to an address only as its {@link Open} or {@link Allowed} says; closed without either. */
@Provider
@Priority(Priorities.AUTHORIZATION)
class AccessFilter implements ContainerRequestFilter {
    @Context
    ResourceInfo resource;

    @Inject
    SignedIn signedIn;

    @Inject
    ScopeOfRequest scope;

    @Inject
    AskedContract asked;

    @Override
    public void filter(ContainerRequestContext request) {
        Optional<UUID> contract = scope.contract(request.getUriInfo().getPathParameters());
        asked.is(contract.orElse(null));
        if (declares(Open.class)) {
            return;
        }
        if (!signedIn.isPresent()) {
            askToSignIn(request);
            return;
        }
        Allowed allowed = annotation(Allowed.class).orElseThrow(ForbiddenException::new);
        List<Role> roles = List.of(allowed.value());
        if (!roles.isEmpty() && !signedIn.may(roles, contract.orElse(null)) && !within(allowed, request)) {
            throw new ForbiddenException();
        }
    }

    private boolean within(Allowed allowed, ContainerRequestContext request) {
        return Arrays.stream(allowed.within())
                .anyMatch(within -> signedIn.holds(
                        within.role(),
                        within.scope(),
                        request.getUriInfo().getPathParameters().getFirst(within.parameter())));
    }

    private void askToSignIn(ContainerRequestContext request) {
        String path = request.getUriInfo().getRequestUri().getRawPath();
        if (path.startsWith("/api/")) {
            throw new NotAuthorizedException("Bearer realm=\"portevoix\"");
        }
        String query = request.getUriInfo().getRequestUri().getRawQuery();
        String whole = query == null ? path : path + "?" + query;
        boolean canComeBack = request.getMethod().equals("GET");
        request.abortWith(Answers.seeOther(
                "/connexion" + (canComeBack ? "?retour=" + URLEncoder.encode(whole, StandardCharsets.UTF_8) : "")));
    }

    private boolean declares(Class<Open> type) {
        // A method's own word wins over its class's, in both directions.
        if (resource.getResourceMethod().isAnnotationPresent(Allowed.class)) {
            return false;
        }
        return annotation(type).isPresent();
    }

    private <A extends java.lang.annotation.Annotation> Optional<A> annotation(Class<A> type) {
        return Optional.ofNullable(resource.getResourceMethod().getAnnotation(type))
                .or(() -> Optional.ofNullable(resource.getResourceClass().getAnnotation(type)));
    }
}
