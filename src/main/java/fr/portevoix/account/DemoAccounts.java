package fr.portevoix.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;

/** The accounts of the living demo; {@link DemoDoor} keeps them out of every other instance. */
@ApplicationScoped
public class DemoAccounts {
    /** Written in the README, so known to all. */
    public static final String PASSWORD = "portevoix-demo";

    @Inject
    Passwords passwords;

    @Inject
    Clock clock;

    /** Creates one account for each way of using this contract; those that exist stay as they are. */
    @Transactional
    public void create(UUID contractId) {
        Person administrator = account("admin", "Administration (démo)");
        give(administrator, Role.ADMINISTRATOR, ScopeKind.INSTANCE, null);
        give(administrator, Role.FACILITATOR, ScopeKind.INSTANCE, null);
        Person facilitator = account("animation", "Animation (démo)");
        give(facilitator, Role.FACILITATOR, ScopeKind.CONTRACT, contractId);
        give(facilitator, Role.REFERENT, ScopeKind.CONTRACT, contractId);
        give(account("conseil", "Conseil citoyen (démo)"), Role.COUNCIL_MEMBER, ScopeKind.CONTRACT, contractId);
        give(account("copil", "Comité de pilotage (démo)"), Role.READER, ScopeKind.CONTRACT, contractId);
    }

    /** Creates the account of an interviewer, who may call from this list and nothing else. */
    @Transactional
    public void createInterviewer(UUID callListId) {
        give(account("appels", "Enquête au téléphone (démo)"), Role.INTERVIEWER, ScopeKind.CALL_LIST, callListId);
    }

    /** Creates the account of a council's member, who comes to the table of this body and nothing else; its address. */
    @Transactional
    public String createMember(UUID bodyId) {
        Person member = account("membre", "Membre du conseil (démo)");
        give(member, Role.COUNCIL_MEMBER, ScopeKind.BODY, bodyId);
        return member.email;
    }

    private Person account(String name, String fullName) {
        String email = name + DemoDoor.DOMAIN;
        return Person.withEmail(email).orElseGet(() -> {
            Person person = new Person();
            person.email = email;
            person.name = fullName;
            person.password = passwords.hash(PASSWORD);
            person.createdOn = LocalDate.now(clock);
            person.persist();
            return person;
        });
    }

    private static void give(Person person, Role role, ScopeKind kind, UUID scopeId) {
        if (Grant.of(person).stream().noneMatch(held -> held.is(role, kind, scopeId))) {
            Grant.give(person, role, kind, scopeId);
        }
    }
}
