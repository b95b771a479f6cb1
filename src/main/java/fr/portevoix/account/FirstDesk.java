package fr.portevoix.account;

import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.List;

/** Where somebody lands who signed in without asking for a page: the first desk that is open to them, or all of these. */
@ApplicationScoped
class FirstDesk {
    @Inject
    @All
    List<ScopeNames> scopes;

    /** The address of that desk, or of their account where no desk is open to them. */
    String of(Person person) {
        return all(person).stream().map(ScopeName::desk).findFirst().orElse("/compte");
    }

    /** Every desk that is open to them. */
    List<ScopeName> all(Person person) {
        List<Grant> grants = Grant.of(person);
        return scopes.stream()
                .flatMap(source -> source.all().stream())
                .filter(scope -> grants.stream().anyMatch(grant -> grant.opens(scope)))
                .sorted(Comparator.comparing(ScopeName::kind))
                .toList();
    }
}
