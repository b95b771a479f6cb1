package fr.portevoix.account;

import fr.portevoix.shared.web.Answers;
import io.quarkus.arc.All;
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

    @Inject
    FirstDesk firstDesk;

    @Inject
    @All
    List<NamedScopes> named;

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
        if (!roles.isEmpty() && !signedIn.may(roles, contract.orElse(null)) && !within(allowed, contract, request)) {
            refuse(request);
        }
    }

    private boolean within(Allowed allowed, Optional<UUID> contract, ContainerRequestContext request) {
        return Arrays.stream(allowed.within()).anyMatch(within -> {
            String told = request.getUriInfo().getPathParameters().getFirst(within.parameter());
            return signedIn.holds(within.role(), within.scope(), identifier(within.scope(), contract, told));
        });
    }

    /** The identifier of what an address names, whether it says the identifier itself or a word for it. */
    private String identifier(ScopeKind kind, Optional<UUID> contract, String told) {
        Optional<NamedScopes> source =
                named.stream().filter(each -> each.kind() == kind).findFirst();
        if (source.isEmpty()) {
            return told;
        }
        return contract.flatMap(id -> source.get().find(id, told, signedIn.person()))
                .map(UUID::toString)
                .orElse(null);
    }

    /** Refuses; but the door of a whole desk leads people to the one table or list of this contract that is theirs. */
    private void refuse(ContainerRequestContext request) {
        String path = request.getUriInfo().getRequestUri().getPath();
        String contract = path.replaceFirst("bureau$", "");
        ScopeName own = !request.getMethod().equals("GET") || !path.matches("/[^/]+/bureau")
                ? null
                : firstDesk.all(signedIn.person()).stream()
                        .filter(scope -> scope.kind() != ScopeKind.CONTRACT
                                && scope.desk().startsWith(contract))
                        .findFirst()
                        .orElse(null);
        if (own == null) {
            throw new ForbiddenException();
        }
        request.abortWith(Answers.seeOther(own.desk()));
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
