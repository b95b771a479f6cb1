package fr.portevoix.account;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** A role and a scope as a form names them. */
record GrantChoice(Role role, ScopeKind kind, UUID scopeId) {
    static final String INSTANCE = "INSTANCE";

    /** The choice, empty where the role or the scope does not exist. */
    static Optional<GrantChoice> of(String role, String scope, List<ScopeName> scopes) {
        return role(role)
                .flatMap(chosen -> INSTANCE.equals(scope)
                        ? Optional.of(new GrantChoice(chosen, ScopeKind.INSTANCE, null))
                        : scopes.stream()
                                .filter(name -> name.id().toString().equals(scope))
                                .findFirst()
                                .map(name -> new GrantChoice(chosen, name.kind(), name.id())));
    }

    /** The role of this name. */
    static Optional<Role> role(String name) {
        return Arrays.stream(Role.values())
                .filter(role -> role.name().equals(name))
                .findFirst();
    }
}
