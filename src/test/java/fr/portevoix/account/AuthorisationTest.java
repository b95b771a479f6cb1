package fr.portevoix.account;

import static org.assertj.core.api.Assertions.assertThat;

import fr.portevoix.account.Knock.Answer;
import fr.portevoix.account.Routes.Route;
import fr.portevoix.account.TestPeople.Visitor;
import fr.portevoix.action.meeting.Body;
import fr.portevoix.council.Council;
import fr.portevoix.council.Member;
import fr.portevoix.territory.Contract;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;

/** Every address × every role × own or other contract, asked for real; {@code authorisation.txt} says who may. */
@QuarkusTest
class AuthorisationTest {
    private static final String UNKNOWN = "7c9e6679-7425-40de-944b-e07fc1f90ae7";

    /** Somebody who asks, and what they hold where. */
    private record Asker(
            String who, Person person, Role role, boolean reachesContract, boolean reachesInstance, boolean holdsList) {
        Asker(String who, Person person, Role role, boolean reachesContract, boolean reachesInstance) {
            this(who, person, role, reachesContract, reachesInstance, false);
        }

        boolean may(String rule, boolean onContract) {
            if (rule.equals("open") || person == null) {
                return rule.equals("open");
            }
            if (rule.equals("signed-in")) {
                return true;
            }
            Set<String> welcome = Set.of(rule.split("\\s+"));
            if (holdsList && welcome.contains(role + "@CALL_LIST")) {
                return true;
            }
            return role != null && welcome.contains(role.name()) && (onContract ? reachesContract : reachesInstance);
        }
    }

    @Test
    void every_address_lets_in_those_whom_the_table_names_and_nobody_else() {
        String slug = "lieu-" + UUID.randomUUID();
        List<Asker> askers = askers(contract(slug), contract("ailleurs-" + UUID.randomUUID()));
        Map<String, String> table = Routes.table();
        List<String> wrong = new CopyOnWriteArrayList<>();
        // One after the other for each of them: an address may end what they began, their session above all.
        Knock.forEach(askers, asker -> Routes.all().values().forEach(route -> {
            String rule = table.getOrDefault(route.name(), route.declared());
            boolean onContract = route.template().contains("{contract}");
            Visitor visitor = asker.person() == null ? null : TestPeople.signIn(asker.person());
            check(route, slug, asker.who(), visitor, asker.may(rule, onContract), wrong);
        }));
        assertThat(wrong).isEmpty();
    }

    @Test
    void pages_of_a_council_let_in_who_sits_on_it_and_nobody_of_another() {
        String slug = "lieu-" + UUID.randomUUID();
        Contract contract = contract(slug);
        Person member = sits(contract, UNKNOWN);
        Person stranger = sits(contract, "autre");
        List<String> wrong = new ArrayList<>();
        Map<String, String> table = Routes.table();
        for (Route route : Routes.all().values()) {
            String rule = table.getOrDefault(route.name(), route.declared());
            if (rule.contains("@BODY")) {
                check(route, slug, "a member of another council", TestPeople.signIn(stranger), false, wrong);
                check(route, slug, "a member", TestPeople.signIn(member), true, wrong);
            }
        }
        assertThat(wrong).isEmpty();
    }

    /** Somebody who sits on a council of this contract at this word. */
    private static Person sits(Contract contract, String word) {
        Person person = TestPeople.create("membre");
        UUID body = QuarkusTransaction.requiringNew().call(() -> {
            Body made = new Body();
            made.contract = contract;
            made.slug = word;
            made.name = "Conseil";
            made.kind = "conseil";
            made.persist();
            Council council = new Council();
            council.body = made;
            council.form = "conseil";
            council.persist();
            Member member = new Member();
            member.body = made;
            member.person = Person.findById(person.id);
            member.name = "Membre";
            member.fromOn = LocalDate.now();
            member.persist();
            return made.id;
        });
        TestPeople.grant(person, Role.COUNCIL_MEMBER, ScopeKind.BODY, body);
        return person;
    }

    private static void check(
            Route route, String slug, String who, Visitor visitor, boolean welcome, List<String> wrong) {
        Answer answer = ask(route, slug, visitor);
        int status = answer.status();
        String location = answer.location();
        boolean sentToSignIn = visitor == null && status == 303 && location.contains("/connexion");
        boolean refused = status == 401 || status == 403 || sentToSignIn;
        // Asking for a token, or signing in, with nothing is refused too: by what was sent, not by who sends it.
        boolean answersWithRefusal = route.name().equals("POST /api/v1/tokens");
        if (status >= 500 || (!answersWithRefusal && welcome == refused)) {
            wrong.add("%s asked by %s: %d %s, but should be %s"
                    .formatted(
                            route.name(), who, status, sentToSignIn ? location : "", welcome ? "let in" : "refused"));
        }
    }

    private static Answer ask(Route route, String slug, Visitor visitor) {
        Knock knock = Knock.at(route.template().replace("{contract}", slug).replaceAll("\\{[^}]+}", UNKNOWN));
        if (visitor != null && route.isApi()) {
            knock.withBearerOf(visitor);
        } else if (visitor != null) {
            knock.withCookieOf(visitor);
        }
        return route.verb().equals("GET") ? knock.get() : send(route, visitor, knock);
    }

    private static Answer send(Route route, Visitor visitor, Knock knock) {
        String type = route.consumes().orElse(route.isApi() ? "application/json" : "application/x-www-form-urlencoded");
        String token = visitor == null ? "none" : visitor.formToken();
        if (type.startsWith("multipart/")) {
            String part = "--limite\r\nContent-Disposition: form-data; name=\"_jeton\"\r\n\r\n%s\r\n--limite--\r\n";
            return knock.send(route.verb(), "multipart/form-data; boundary=limite", part.formatted(token));
        }
        if (type.equals("application/x-www-form-urlencoded")) {
            return knock.send(route.verb(), type, "_jeton=" + URLEncoder.encode(token, StandardCharsets.UTF_8));
        }
        return knock.send(route.verb(), type, type.endsWith("json") ? "{}" : "");
    }

    private static List<Asker> askers(Contract own, Contract other) {
        List<Asker> askers = new ArrayList<>();
        askers.add(new Asker("nobody", null, null, false, false));
        askers.add(new Asker("somebody without a grant", TestPeople.create("sans.droit"), null, false, false));
        for (Role role : Role.values()) {
            askers.add(new Asker(role + " of the instance", holder(role, ScopeKind.INSTANCE, null), role, true, true));
            askers.add(
                    new Asker(role + " of this contract", holder(role, ScopeKind.CONTRACT, own.id), role, true, false));
            askers.add(new Asker(
                    role + " of another contract", holder(role, ScopeKind.CONTRACT, other.id), role, false, false));
        }
        askers.add(new Asker(
                "INTERVIEWER of the call list",
                holder(Role.INTERVIEWER, ScopeKind.CALL_LIST, UUID.fromString(UNKNOWN)),
                Role.INTERVIEWER,
                false,
                false,
                true));
        askers.add(new Asker(
                "INTERVIEWER of another call list",
                holder(Role.INTERVIEWER, ScopeKind.CALL_LIST, UUID.randomUUID()),
                Role.INTERVIEWER,
                false,
                false));
        return askers;
    }

    private static Person holder(Role role, ScopeKind kind, UUID scope) {
        Person person = TestPeople.create(role.name().toLowerCase());
        TestPeople.grant(person, role, kind, scope);
        return person;
    }

    private static Contract contract(String slug) {
        return QuarkusTransaction.requiringNew().call(() -> {
            Contract contract = new Contract();
            contract.slug = slug;
            contract.name = "Contrat";
            contract.territory = "Territoire";
            contract.startsOn = LocalDate.of(2024, 1, 1);
            contract.endsOn = LocalDate.of(2030, 12, 31);
            contract.persist();
            return contract;
        });
    }
}
