package fr.portevoix.council;

import fr.portevoix.account.NamedScopes;
import fr.portevoix.account.Person;
import fr.portevoix.account.ScopeKind;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/** Opens the pages of a council to those who sit on it today: a grant outlives a seat by nothing. */
@ApplicationScoped
class SeatedMembers implements NamedScopes {
    @Inject
    Clock clock;

    @Override
    public ScopeKind kind() {
        return ScopeKind.BODY;
    }

    @Override
    public Optional<UUID> find(UUID contractId, String word, Person person) {
        LocalDate today = LocalDate.now(clock);
        return Member.<Member>list(
                        "from Member m join fetch m.body b where b.contract.id = ?1 and b.slug = ?2 and m.person = ?3",
                        contractId,
                        word,
                        person)
                .stream()
                .filter(member -> member.isActive(today))
                .map(member -> member.body.id)
                .findFirst();
    }
}
