package fr.portevoix.account;

import fr.portevoix.shared.database.Thing;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/** A role given to a person, within a scope. */
@Entity
@Table(name = "person_grant")
public class Grant extends Thing {
    @ManyToOne(fetch = FetchType.LAZY)
    public Person person;

    @Enumerated(EnumType.STRING)
    public Role role;

    @Enumerated(EnumType.STRING)
    public ScopeKind scopeKind;

    /** Which contract, body or call list; null for the whole instance. */
    public UUID scopeId;

    /** The grants of a person. */
    public static List<Grant> of(Person person) {
        return list("person", person);
    }

    /** Whether this grant reaches the contract. */
    public boolean reaches(UUID contractId) {
        return scopeKind == ScopeKind.INSTANCE || (scopeKind == ScopeKind.CONTRACT && scopeId.equals(contractId));
    }

    /** Whether this grant opens the desk of that scope. */
    boolean opens(ScopeName scope) {
        return scopeKind == scope.kind() && scope.id().equals(scopeId)
                || scopeKind == ScopeKind.INSTANCE && scope.kind() == ScopeKind.CONTRACT;
    }

    /** Whether this is that role in that scope. */
    public boolean is(Role role, ScopeKind kind, UUID scope) {
        return this.role == role && scopeKind == kind && Objects.equals(scopeId, scope);
    }

    /** Stores a new grant of this person. */
    static Grant give(Person person, Role role, ScopeKind kind, UUID scopeId) {
        Grant grant = new Grant();
        grant.person = person;
        grant.role = role;
        grant.scopeKind = kind;
        grant.scopeId = scopeId;
        grant.persist();
        return grant;
    }
}
