package fr.portevoix.account;

import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Objects;

/** Says grants as people do: a role, and where. */
@ApplicationScoped
class GrantWords {
    @Inject
    @All
    List<ScopeNames> scopes;

    /** A grant with the name of its scope, null for the whole instance, and the desk there. */
    record Line(Grant grant, ScopeName scope) {}

    /** The scopes that grants can have. */
    List<ScopeName> scopes() {
        return scopes.stream().flatMap(source -> source.all().stream()).toList();
    }

    /** These grants in words. */
    List<Line> of(List<Grant> grants) {
        List<ScopeName> names = scopes();
        return grants.stream()
                .map(grant -> new Line(
                        grant,
                        names.stream()
                                .filter(name ->
                                        name.kind() == grant.scopeKind && Objects.equals(name.id(), grant.scopeId))
                                .findFirst()
                                .orElse(null)))
                .toList();
    }
}
