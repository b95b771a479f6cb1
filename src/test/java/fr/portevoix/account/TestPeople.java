package fr.portevoix.account;

import io.quarkus.arc.Arc;
import io.quarkus.narayana.jta.QuarkusTransaction;
import java.time.LocalDate;
import java.util.UUID;

/**
 * People for tests, already signed in: {@code given().cookie("session", person.cookie()).formParam("_jeton",
 * person.formToken())} at pages, {@code given().auth().oauth2(person.bearer())} at the API.
 */
public final class TestPeople {
    public static final String PASSWORD = "une phrase pour les tests";

    private TestPeople() {}

    /** Somebody who signed in; cookie and bearer name the same session. */
    public record Visitor(UUID personId, String email, String token, String formToken) {
        public String cookie() {
            return token;
        }

        public String bearer() {
            return token;
        }
    }

    public static Visitor administrator() {
        return person(Role.ADMINISTRATOR, ScopeKind.INSTANCE, null);
    }

    public static Visitor administrator(UUID contractId) {
        return person(Role.ADMINISTRATOR, ScopeKind.CONTRACT, contractId);
    }

    public static Visitor facilitator(UUID contractId) {
        return person(Role.FACILITATOR, ScopeKind.CONTRACT, contractId);
    }

    public static Visitor referent(UUID contractId) {
        return person(Role.REFERENT, ScopeKind.CONTRACT, contractId);
    }

    public static Visitor interviewer(UUID contractId) {
        return person(Role.INTERVIEWER, ScopeKind.CONTRACT, contractId);
    }

    public static Visitor councilMember(UUID contractId) {
        return person(Role.COUNCIL_MEMBER, ScopeKind.CONTRACT, contractId);
    }

    public static Visitor reader(UUID contractId) {
        return person(Role.READER, ScopeKind.CONTRACT, contractId);
    }

    /** Somebody with this role on this contract. */
    public static Visitor with(Role role, UUID contractId) {
        return person(role, ScopeKind.CONTRACT, contractId);
    }

    /** Somebody who has an account and may do nothing with it. */
    public static Visitor withoutGrant() {
        return signIn(create("sans.droit"));
    }

    /** Somebody with this role in this scope. */
    public static Visitor person(Role role, ScopeKind kind, UUID scopeId) {
        Person person = create(role.name().toLowerCase().replace('_', '.'));
        grant(person, role, kind, scopeId);
        return signIn(person);
    }

    /** An account with {@link #PASSWORD}, under an address that no other test has. */
    public static Person create(String name) {
        return createWithEmail(name, name + "." + UUID.randomUUID() + "@essai.example");
    }

    public static Person createWithEmail(String name, String email) {
        return QuarkusTransaction.requiringNew().call(() -> {
            Person person = new Person();
            person.email = Person.normal(email);
            person.name = name;
            person.password = bean(Passwords.class).hash(PASSWORD);
            person.createdOn = LocalDate.now();
            person.persist();
            return person;
        });
    }

    public static Grant grant(Person person, Role role, ScopeKind kind, UUID scopeId) {
        return QuarkusTransaction.requiringNew().call(() -> {
            Grant grant = new Grant();
            grant.person = Person.findById(person.id);
            grant.role = role;
            grant.scopeKind = kind;
            grant.scopeId = scopeId;
            grant.persist();
            return grant;
        });
    }

    /** A new session of this person. */
    public static Visitor signIn(Person person) {
        SessionToken token = bean(Sessions.class).open(person);
        return new Visitor(
                person.id, person.email, token.value(), bean(FormTokens.class).of(token.session()));
    }

    private static <T> T bean(Class<T> type) {
        return Arc.container().instance(type).get();
    }
}
