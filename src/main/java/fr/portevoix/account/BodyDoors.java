package fr.portevoix.account;

import fr.portevoix.shared.mail.Outbox;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/**
 * Lets those who run a body say who comes in as its member, by a link and with no password.
 *
 * <p>Facilitators give no other right: this one opens a single body, which the room that asks has found to be theirs.
 */
@ApplicationScoped
public class BodyDoors {
    @Inject
    SignInLinks links;

    @Inject
    Sessions sessions;

    @Inject
    Outbox outbox;

    @Inject
    DemoDoor door;

    @Inject
    Audit audit;

    @Inject
    AccountConfig config;

    @Inject
    Clock clock;

    /** Whether nobody can have such an address. */
    public static boolean isUnreadable(String email) {
        return new InvitationForm("-", email, Role.COUNCIL_MEMBER.name(), "")
                .errors()
                .isAny();
    }

    /** The person with this address, with an account where there was none, who may come in from now on. */
    @Transactional
    public Person admit(UUID contract, UUID body, String name, String email) {
        Person known = Person.withEmail(email).orElseGet(() -> open(name, email));
        Person person = Person.findById(known.id, LockModeType.PESSIMISTIC_WRITE);
        if (Grant.of(person).stream().noneMatch(held -> held.is(Role.COUNCIL_MEMBER, ScopeKind.BODY, body))) {
            Grant.give(person, Role.COUNCIL_MEMBER, ScopeKind.BODY, body);
            audit.keep("grant.give", contract, "person", person.id, Role.COUNCIL_MEMBER.name());
        }
        return person;
    }

    /** Posts a mail of this kind about a new link that signs the person in once; the link, empty where they may not. */
    @Transactional
    public Optional<UUID> post(String kind, Person person, String language) {
        if (!door.admits(person)) {
            return Optional.empty();
        }
        UUID link = links.create(person, config.invitation(), "").id;
        outbox.post(kind, link, person.email, language);
        return Optional.of(link);
    }

    /** A new link that signs the person in once and leads to this path; empty where they may not come in. */
    @Transactional
    public Optional<UUID> open(Person person, String path) {
        return door.admits(person) ? Optional.of(links.create(person, config.invitation(), path).id) : Optional.empty();
    }

    /** The address of a link while it is good; to be written when the mail leaves, and kept nowhere. */
    public Optional<String> address(UUID link) {
        return SignInLink.<SignInLink>findByIdOptional(link)
                .filter(found -> found.isGood(clock.instant()))
                .map(links::address);
    }

    /** How many hours a link of an invitation is good. */
    public long hours() {
        return config.invitation().toHours();
    }

    /** Closes the body to this person, and ends their sessions so that it holds at once. */
    @Transactional
    public void dismiss(UUID contract, UUID body, Person person) {
        long withdrawn = Grant.delete(
                "person = ?1 and role = ?2 and scopeKind = ?3 and scopeId = ?4",
                person,
                Role.COUNCIL_MEMBER,
                ScopeKind.BODY,
                body);
        if (withdrawn > 0) {
            sessions.endAll(person.id);
            audit.keep("grant.withdraw", contract, "person", person.id, Role.COUNCIL_MEMBER.name());
        }
    }

    private Person open(String name, String email) {
        Person person = new Person();
        person.email = Person.normal(email);
        person.name = name.strip();
        person.createdOn = LocalDate.now(clock);
        person.persist();
        audit.keep("account.create", null, "person", person.id, null);
        return person;
    }
}
