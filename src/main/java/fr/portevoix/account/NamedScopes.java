package fr.portevoix.account;

import java.util.Optional;
import java.util.UUID;

/** Finds the things that grants are held on where addresses call them by a word; the room that knows them supplies it. */
public interface NamedScopes {
    /** The kind of thing that it finds. */
    ScopeKind kind();

    /** The thing that a contract calls so, as far as it is open to this person today. */
    Optional<UUID> find(UUID contractId, String word, Person person);
}
