package fr.portevoix.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.ForbiddenException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Opens and closes accounts, gives and withdraws grants, as far as the person who asks reaches themselves. */
@ApplicationScoped
class ManageAccounts {
    @Inject
    SignedIn signedIn;

    @Inject
    Sessions sessions;

    @Inject
    SignInLinks links;

    @Inject
    SendSignInLink sendLink;

    @Inject
    DemoDoor door;

    @Inject
    Audit audit;

    @Inject
    Clock clock;

    /** The person with this address, with a new account and an invitation where there was none; a name is kept. */
    @Transactional
    Person invite(String email, String name) {
        return Person.withEmail(email).orElseGet(() -> {
            Person person = new Person();
            person.email = Person.normal(email);
            person.name = name.strip();
            person.createdOn = LocalDate.now(clock);
            person.persist();
            sendLink.invite(person);
            audit.keep("account.create", null, "person", person.id, null);
            return person;
        });
    }

    /** Sends another invitation. */
    @Transactional
    void inviteAgain(UUID personId) {
        sendLink.invite(Person.findById(personId));
        audit.keep("account.invite", null, "person", personId, null);
    }

    /** Changes the name that pages show. */
    @Transactional
    void rename(UUID personId, String name) {
        Person.update("name = ?1 where id = ?2", name.strip(), personId);
        audit.keep("account.rename", null, "person", personId, null);
    }

    /** Gives a role in a scope; what is given already stays as it is. */
    @Transactional
    void give(UUID personId, Role role, ScopeKind kind, UUID scopeId) {
        mustReach(kind, scopeId);
        Person person = Person.findById(personId, LockModeType.PESSIMISTIC_WRITE);
        if (Grant.of(person).stream().noneMatch(held -> held.is(role, kind, scopeId))) {
            Grant.give(person, role, kind, scopeId);
            audit.keep("grant.give", contract(kind, scopeId), "person", personId, role.name());
        }
    }

    /** Withdraws a grant, and ends the person's sessions so that it holds at once. */
    @Transactional
    void withdraw(Grant given) {
        mustReach(given.scopeKind, given.scopeId);
        if (given.is(Role.ADMINISTRATOR, ScopeKind.INSTANCE, null)) {
            mustLeaveAnAdministrator(given.person.id);
        }
        Grant.deleteById(given.id);
        sessions.endAll(given.person.id);
        audit.keep(
                "grant.withdraw",
                contract(given.scopeKind, given.scopeId),
                "person",
                given.person.id,
                given.role.name());
    }

    /** Closes an account: sessions and links end at once; what the person did stays in the record. */
    @Transactional
    void close(UUID personId) {
        mustReach(ScopeKind.INSTANCE, null);
        mustLeaveAnAdministrator(personId);
        Person.update("active = false where id = ?1", personId);
        sessions.endAll(personId);
        links.endAll(personId);
        audit.keep("account.close", null, "person", personId, null);
    }

    /** Opens a closed account again. */
    @Transactional
    void reopen(UUID personId) {
        mustReach(ScopeKind.INSTANCE, null);
        Person.update("active = true where id = ?1", personId);
        audit.keep("account.reopen", null, "person", personId, null);
    }

    /** Nobody gives, or takes away, more than they hold: the contract's administrators stay within the contract. */
    private void mustReach(ScopeKind kind, UUID scopeId) {
        boolean reaches = signedIn.may(Set.of(Role.ADMINISTRATOR), kind == ScopeKind.CONTRACT ? scopeId : null);
        if (!reaches || (kind == ScopeKind.CONTRACT && scopeId == null)) {
            throw new ForbiddenException();
        }
    }

    private void mustLeaveAnAdministrator(UUID leaving) {
        // Locked, so that two administrators who remove each other at the same moment wait for one another.
        List<Grant> administrators = Grant.<Grant>find(
                        "role = ?1 and scopeKind = ?2 order by id", Role.ADMINISTRATOR, ScopeKind.INSTANCE)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list();
        boolean leavingIsOne = administrators.stream().anyMatch(grant -> grant.person.id.equals(leaving));
        boolean anotherStays = administrators.stream()
                .anyMatch(grant -> !grant.person.id.equals(leaving) && door.admits(grant.person));
        if (leavingIsOne && !anotherStays) {
            throw new RefusedGrant("Cette personne est la dernière à administrer le service."
                    + " Donnez d’abord ce droit à quelqu’un d’autre.");
        }
    }

    private static UUID contract(ScopeKind kind, UUID scopeId) {
        return kind == ScopeKind.CONTRACT ? scopeId : null;
    }
}
