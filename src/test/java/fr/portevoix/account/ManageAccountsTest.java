package fr.portevoix.account;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;

import fr.portevoix.account.TestPeople.Visitor;
import fr.portevoix.shared.mail.OutboxMail;
import fr.portevoix.territory.Contract;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Who opens accounts and gives grants, and that nobody reaches beyond their own. */
@QuarkusTest
class ManageAccountsTest {
    private final Contract here = contract();
    private final Contract elsewhere = contract();

    @Inject
    Audit audit;

    @Inject
    MakeAdministrator command;

    @Nested
    class An_administrator_of_the_instance {
        private final Visitor administrator = TestPeople.administrator();

        @Test
        void opens_an_account_with_a_first_grant_and_an_invitation() {
            String email = UUID.randomUUID() + "@essai.example";
            post(
                            administrator,
                            "/administration/comptes",
                            Map.of(
                                    "name",
                                    "Nour Essai",
                                    "email",
                                    email,
                                    "role",
                                    "FACILITATOR",
                                    "scope",
                                    here.id.toString()))
                    .statusCode(303);
            Person person = person(email);
            assertThat(grants(person))
                    .singleElement()
                    .matches(grant -> grant.is(Role.FACILITATOR, ScopeKind.CONTRACT, here.id));
            assertThat(QuarkusTransaction.requiringNew()
                            .call(() -> OutboxMail.count("recipient = ?1 and kind = 'invitation'", email)))
                    .isOne();
            get(administrator, "/administration/comptes").statusCode(200).body(containsString("Nour Essai"));
            get(administrator, "/administration/comptes/" + person.id)
                    .statusCode(200)
                    .body(containsString("animation"));
            get(administrator, "/administration/journal?acte=account.create")
                    .statusCode(200)
                    .body(containsString("compte ouvert"));
        }

        @Test
        void reads_what_to_mend_with_the_words_kept() {
            post(
                            administrator,
                            "/administration/comptes",
                            Map.of("name", "Nour <Essai>", "email", "rien", "role", "ROI", "scope", "ici"))
                    .statusCode(422)
                    .body(containsString("Nour &lt;Essai&gt;"))
                    .body(containsString("Écrivez une adresse e-mail"))
                    .body(containsString("Choisissez un droit"));
        }

        @Test
        void withdraws_a_grant_and_the_person_is_out_at_once() {
            Visitor visitor = TestPeople.facilitator(here.id);
            Grant given = grants(visitor.personId()).get(0);
            post(
                            administrator,
                            "/administration/comptes/" + visitor.personId() + "/droits/" + given.id + "/retirer",
                            Map.of())
                    .statusCode(303);
            get(visitor, "/compte").statusCode(303);
            assertThat(grants(visitor.personId())).isEmpty();
        }

        @Test
        void closes_an_account_and_the_person_is_out_at_once() {
            Visitor visitor = TestPeople.facilitator(here.id);
            post(administrator, "/administration/comptes/" + visitor.personId() + "/fermer", Map.of())
                    .statusCode(303);
            get(visitor, "/compte").statusCode(303);
            post(administrator, "/administration/comptes/" + visitor.personId() + "/rouvrir", Map.of())
                    .statusCode(303);
            get(visitor, "/compte").statusCode(303);
        }

        @Test
        void cannot_leave_the_service_without_any() {
            QuarkusTransaction.requiringNew()
                    .run(() -> Grant.delete(
                            "role = ?1 and scopeKind = ?2 and person.id <> ?3",
                            Role.ADMINISTRATOR,
                            ScopeKind.INSTANCE,
                            administrator.personId()));
            Grant own = grants(administrator.personId()).get(0);
            String page = "/administration/comptes/" + administrator.personId();
            post(administrator, page + "/droits/" + own.id + "/retirer", Map.of())
                    .statusCode(422)
                    .body(containsString("la dernière à administrer"));
            post(administrator, page + "/fermer", Map.of()).statusCode(422);
            assertThat(grants(administrator.personId())).hasSize(1);
        }

        @Test
        void sees_mail_that_waits_and_sends_it_again() {
            get(administrator, "/administration/courriels").statusCode(200).body(containsString("Courriels"));
            post(administrator, "/administration/courriels/" + UUID.randomUUID() + "/reessayer", Map.of())
                    .statusCode(404);
        }
    }

    @Nested
    class An_administrator_of_one_contract {
        private final Visitor administrator = TestPeople.administrator(here.id);
        private final String desk = "/" + here.slug + "/bureau/comptes";

        @Test
        void gives_and_withdraws_grants_there() {
            String email = UUID.randomUUID() + "@essai.example";
            post(administrator, desk, Map.of("name", "Sam Essai", "email", email, "role", "READER"))
                    .statusCode(303);
            Grant given = grants(person(email)).get(0);
            assertThat(given.is(Role.READER, ScopeKind.CONTRACT, here.id)).isTrue();
            get(administrator, desk).statusCode(200).body(containsString("Sam Essai"));
            get(administrator, "/" + here.slug + "/bureau/journal")
                    .statusCode(200)
                    .body(containsString("droit donné"));
            post(administrator, desk + "/" + given.id + "/retirer", Map.of()).statusCode(303);
            assertThat(grants(person(email))).isEmpty();
        }

        @Test
        void reads_in_the_record_an_act_that_has_no_french_name() {
            QuarkusTransaction.requiringNew()
                    .run(() -> audit.keep("kite.fly", here.id, "kite", UUID.randomUUID(), "par grand vent"));
            get(administrator, "/" + here.slug + "/bureau/journal")
                    .statusCode(200)
                    .body(containsString("kite.fly"), containsString("par grand vent"));
        }

        @Test
        void gives_nobody_more_whatever_the_form_says() {
            Map<String, String> wider = Map.of(
                    "name",
                    "Moi",
                    "email",
                    administrator.email(),
                    "role",
                    "ADMINISTRATOR",
                    "scope",
                    "INSTANCE",
                    "scopeKind",
                    "INSTANCE");
            post(administrator, desk, wider);
            assertThat(grants(administrator.personId())).allMatch(grant -> here.id.equals(grant.scopeId));
            post(
                            administrator,
                            "/administration/comptes/" + administrator.personId() + "/droits",
                            Map.of("role", "ADMINISTRATOR", "scope", "INSTANCE"))
                    .statusCode(403);
            post(administrator, "/" + elsewhere.slug + "/bureau/comptes", wider).statusCode(403);
            assertThat(grants(administrator.personId())).allMatch(grant -> here.id.equals(grant.scopeId));
        }

        @Test
        void cannot_withdraw_a_grant_of_the_instance_or_of_another_contract_through_their_own_desk() {
            Grant instance = grants(TestPeople.administrator().personId()).get(0);
            Grant other =
                    grants(TestPeople.facilitator(elsewhere.id).personId()).get(0);
            post(administrator, desk + "/" + instance.id + "/retirer", Map.of()).statusCode(404);
            post(administrator, desk + "/" + other.id + "/retirer", Map.of()).statusCode(404);
        }

        @Test
        void does_not_rename_or_reveal_somebody_who_has_an_account() {
            Person known = TestPeople.createWithEmail("Nom Connu", UUID.randomUUID() + "@essai.example");
            post(administrator, desk, Map.of("name", "Autre Nom", "email", known.email, "role", "READER"))
                    .statusCode(303);
            assertThat(person(known.email).name).isEqualTo("Nom Connu");
            get(administrator, "/administration/comptes").statusCode(403);
            get(administrator, desk).body(not(containsString("Tous les comptes")));
        }
    }

    @Nested
    class Somebody_at_their_own_account {
        @Test
        void changes_the_password_and_every_other_session_ends() {
            Person person = TestPeople.create("changeante");
            Visitor elsewhere = TestPeople.signIn(person);
            Visitor here = TestPeople.signIn(person);
            changePassword(here, "faux", "quatre mots sans rapport", "quatre mots sans rapport")
                    .statusCode(422);
            changePassword(here, TestPeople.PASSWORD, "court", "court").statusCode(422);
            changePassword(here, TestPeople.PASSWORD, "MotDePasse-2026", "MotDePasse-2026")
                    .statusCode(422);
            changePassword(here, TestPeople.PASSWORD, person.email, person.email)
                    .statusCode(422);
            changePassword(here, TestPeople.PASSWORD, "quatre mots sans rapport", "autre chose")
                    .statusCode(422);
            get(elsewhere, "/compte").statusCode(200);
            changePassword(here, TestPeople.PASSWORD, "quatre mots sans rapport", "quatre mots sans rapport")
                    .statusCode(303);
            get(here, "/compte").statusCode(200).body(containsString("ici"));
            get(elsewhere, "/compte").statusCode(303);
            given().redirects()
                    .follow(false)
                    .formParam("email", person.email)
                    .formParam("password", "quatre mots sans rapport")
                    .post("/connexion")
                    .then()
                    .statusCode(303);
        }
    }

    @Nested
    class Whoever_has_the_machine {
        @Test
        void makes_an_administrator_from_the_command_line() {
            String email = UUID.randomUUID() + "@essai.example";
            assertThat(command.run(List.of(email))).isZero();
            assertThat(command.run(List.of(email))).isZero();
            assertThat(grants(person(email)))
                    .singleElement()
                    .matches(grant -> grant.is(Role.ADMINISTRATOR, ScopeKind.INSTANCE, null));
            assertThat(command.run(List.of())).isEqualTo(2);
            assertThat(command.run(List.of("rien"))).isEqualTo(2);
        }
    }

    private static ValidatableResponse changePassword(Visitor visitor, String current, String chosen, String again) {
        return post(visitor, "/compte/mot-de-passe", Map.of("current", current, "chosen", chosen, "again", again));
    }

    private static ValidatableResponse get(Visitor visitor, String address) {
        return given().redirects()
                .follow(false)
                .cookie("session", visitor.cookie())
                .get(address)
                .then();
    }

    private static ValidatableResponse post(Visitor visitor, String address, Map<String, String> form) {
        return given().redirects()
                .follow(false)
                .cookie("session", visitor.cookie())
                .contentType("application/x-www-form-urlencoded; charset=UTF-8")
                .formParam("_jeton", visitor.formToken())
                .formParams(form)
                .post(address)
                .then();
    }

    private static Person person(String email) {
        return QuarkusTransaction.requiringNew()
                .call(() -> Person.withEmail(email).orElseThrow());
    }

    private static List<Grant> grants(Person person) {
        return grants(person.id);
    }

    private static List<Grant> grants(UUID personId) {
        return QuarkusTransaction.requiringNew().call(() -> Grant.list("person.id", personId));
    }

    private static Contract contract() {
        return QuarkusTransaction.requiringNew().call(() -> {
            Contract contract = new Contract();
            contract.slug = "lieu-" + UUID.randomUUID();
            contract.name = "Contrat";
            contract.territory = "Territoire";
            contract.persist();
            return contract;
        });
    }
}
