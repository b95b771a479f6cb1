package fr.portevoix.survey.call;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import fr.portevoix.account.Role;
import fr.portevoix.account.ScopeKind;
import fr.portevoix.account.TestPeople;
import fr.portevoix.survey.Response;
import fr.portevoix.survey.Survey;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Calling from a list: those who make it, those who call from it, and everybody else. */
@QuarkusTest
class CallDesksTest {
    @Inject
    CallGround ground;

    @Inject
    CloseCallList closeCallList;

    @Inject
    CallBatch batch;

    Survey survey;
    String desk;
    TestPeople.Visitor facilitator;

    @BeforeEach
    void a_survey() {
        survey = ground.survey();
        desk = "/" + survey.contract.slug + "/bureau/enquetes/" + survey.slug + "/appels";
        facilitator = TestPeople.facilitator(survey.contract.id);
    }

    static RequestSpecification as(TestPeople.Visitor visitor) {
        return given().redirects().follow(false).cookie("session", visitor.cookie());
    }

    io.restassured.response.Response post(TestPeople.Visitor visitor, String address, String... fields) {
        RequestSpecification form = as(visitor)
                .contentType("application/x-www-form-urlencoded; charset=utf-8")
                .formParam("_jeton", visitor.formToken());
        for (int i = 0; i < fields.length; i += 2) {
            form.formParam(fields[i], fields[i + 1]);
        }
        return form.post(address);
    }

    io.restassured.response.Response send(String csv, String... fields) {
        RequestSpecification form = as(facilitator)
                .multiPart("_jeton", facilitator.formToken())
                .multiPart("titre", "Essai", "text/plain; charset=utf-8")
                .multiPart("effacement", LocalDate.now().plusDays(10).toString());
        if (csv != null) {
            form.multiPart("fichier", "liste.csv", csv.getBytes(java.nio.charset.StandardCharsets.UTF_8), "text/csv");
        }
        for (int i = 0; i < fields.length; i += 2) {
            form.multiPart(fields[i], fields[i + 1], "text/plain; charset=utf-8");
        }
        return form.post(desk);
    }

    List<CallList> lists() {
        return QuarkusTransaction.requiringNew().call(() -> CallList.of(survey));
    }

    @Nested
    class A_facilitator_who_makes_a_list {
        @Test
        void brings_in_numbers_under_usual_headings_each_once() {
            assertThat(send("Tél;Prénom Nom;Langue;Quartier\n01 99 00 00 01;Ana;arabe;le nord\n199000001;Ana;;\n"
                                    + "06 39 98 00 02;;;\n")
                            .statusCode())
                    .isEqualTo(303);
            List<CallEntry> entries = ground.entries(lists().get(0));
            assertThat(entries).extracting(each -> each.phone).containsExactly("+33199000001", "+33639980002");
            assertThat(entries.get(0).name).isEqualTo("Ana");
            assertThat(entries.get(0).language).isEqualTo("ar");
            assertThat(entries.get(0).quartier).isNotNull();
        }

        @Test
        void says_which_column_holds_the_number_where_the_file_does_not() {
            io.restassured.response.Response asked = send("Foyer;Joindre au\nA;0199000001\n");
            assertThat(asked.statusCode()).isEqualTo(422);
            Document page = Jsoup.parse(asked.asString());
            assertThat(page.select("[name=telephone] option").eachAttr("value")).contains("Foyer", "Joindre au");
            assertThat(send(
                                    null,
                                    "contenu",
                                    page.select("[name=contenu]").val(),
                                    "telephone",
                                    "Joindre au",
                                    "nom",
                                    "Foyer")
                            .statusCode())
                    .isEqualTo(303);
            assertThat(ground.entries(lists().get(0)).get(0).name).isEqualTo("A");
        }

        @Test
        void is_told_row_by_row_what_cannot_be_called_and_may_leave_it_out() {
            String file = "telephone\n0199000001\n3919\nabc\n";
            io.restassured.response.Response told = send(file);
            assertThat(told.statusCode()).isEqualTo(422);
            assertThat(Jsoup.parse(told.asString()).select(".report tbody tr")).hasSize(2);
            assertThat(lists()).isEmpty();
            assertThat(send(null, "contenu", file, "telephone", "telephone", "passer", "true")
                            .statusCode())
                    .isEqualTo(303);
            assertThat(ground.entries(lists().get(0))).hasSize(1);
        }

        @Test
        void does_not_call_one_number_from_two_lists() {
            send("telephone\n0199000001\n");
            assertThat(send("telephone\n0199000001\n0199000002\n").statusCode()).isEqualTo(303);
            assertThat(lists()).extracting(each -> each.size).containsExactlyInAnyOrder(1, 1);
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "",
                    "telephone",
                    "telephone\n",
                    "telephone;telephone\n0199000001;0199000002\n",
                    "telephone\n\"0199000001\n",
                    "telephone;nom\n0199000001\n",
                    "\u0000\u0000",
                    "telephone\n=1+1\n",
                    "PK\u0003\u0004",
                    ";;;\n;;;\n",
                    "<script>alert(1)</script>\n0199000001\n",
                })
        void keeps_nothing_of_a_file_that_is_none(String hostile) {
            assertThat(send(hostile).statusCode()).isEqualTo(422);
            assertThat(lists()).isEmpty();
        }

        @Test
        void must_say_a_day_on_which_the_numbers_go() {
            for (String day : List.of("", "2020-01-01", "2099-01-01", "demain")) {
                int status = as(facilitator)
                        .multiPart("_jeton", facilitator.formToken())
                        .multiPart("titre", "Essai")
                        .multiPart("effacement", day)
                        .multiPart("fichier", "l.csv", "telephone\n0199000001\n".getBytes(), "text/csv")
                        .post(desk)
                        .statusCode();
                assertThat(status).as(day).isEqualTo(422);
            }
            assertThat(lists()).isEmpty();
        }

        @Test
        void writes_what_is_said_first() {
            post(facilitator, desk + "/texte", "texte-fr", "Bonjour <b>vous</b>", "texte-ar", "مرحبا");
            CallList list = ground.list(survey, "0199020", 1);
            post(facilitator, list.console() + "/suivant");
            assertThat(as(facilitator).get(list.console()).asString()).contains("Bonjour &lt;b&gt;vous&lt;/b&gt;");
            assertThat(as(facilitator).get(list.console() + "?entretien=ar").asString())
                    .contains("مرحبا")
                    .contains("كيف الحال؟");
        }
    }

    @Nested
    class A_facilitator_who_runs_a_list {
        @Test
        void gives_it_to_somebody_and_takes_it_back() {
            CallList list = ground.list(survey, "0199030", 3);
            assertThat(post(facilitator, list.desk() + "/enqueteurs", "name", "Mia", "email", "pas une adresse")
                            .statusCode())
                    .isEqualTo(422);
            post(facilitator, list.desk() + "/enqueteurs", "name", "Mia", "email", "mia." + list.id + "@essai.example");
            Document page = Jsoup.parse(as(facilitator).get(list.desk()).asString());
            String withdraw = page.select("form[action$=/retirer]").attr("action");
            assertThat(withdraw).isNotEmpty();
            assertThat(post(facilitator, withdraw).statusCode()).isEqualTo(303);
            assertThat(as(facilitator).get(list.desk()).asString()).contains("confiée à personne");
        }

        @Test
        void closes_it_and_every_number_and_name_is_gone() {
            CallList list = ground.list(survey, "0199031", 4);
            assertThat(DatabaseText.holds("+33199031002")).isTrue();
            assertThat(post(facilitator, list.desk() + "/clore").statusCode()).isEqualTo(303);
            assertThat(DatabaseText.holds("+33199031002")).isFalse();
            assertThat(as(facilitator).get(list.desk()).asString()).contains("effacés le");
            assertThat(as(facilitator)
                            .get("/" + survey.contract.slug + "/bureau")
                            .statusCode())
                    .isEqualTo(200);
        }

        @Test
        void finds_it_closed_on_its_day() {
            CallList list = ground.list(survey, "0199032", 4);
            ground.change(() -> CallList.update("eraseOn = ?1 where id = ?2", LocalDate.now(), list.id));
            io.quarkus.arc.Arc.container().requestContext().activate();
            closeCallList.closeDue();
            assertThat(ground.entries(list)).isEmpty();
            assertThat(lists().get(0).closedOn).isEqualTo(LocalDate.now());
        }

        @Test
        void erases_the_number_of_somebody_who_asks() {
            CallList list = ground.list(survey, "0199033", 2);
            post(facilitator, list.desk() + "/effacer-un-numero", "telephone", "01 99 03 30 01");
            assertThat(ground.entries(list)).extracting(each -> each.phone).containsExactly("+33199033002");
            assertThat(post(facilitator, list.desk() + "/effacer-un-numero", "telephone", "x")
                            .statusCode())
                    .isEqualTo(422);
        }
    }

    @Nested
    class An_interviewer {
        CallList list;
        TestPeople.Visitor me;

        @BeforeEach
        void with_a_list() {
            list = ground.list(survey, "0199040", 8);
            me = TestPeople.person(Role.INTERVIEWER, ScopeKind.CALL_LIST, list.id);
        }

        Document console() {
            return Jsoup.parse(
                    as(me).get(list.console()).then().statusCode(200).extract().asString());
        }

        String next() {
            post(me, list.console() + "/suivant");
            return console().select("[name=fiche]").first().val();
        }

        io.restassured.response.Response interview(String entry, String key, String mood) {
            return post(
                    me,
                    list.console() + "/reponse",
                    "fiche",
                    entry,
                    "cle",
                    key,
                    "lu",
                    "true",
                    "langue",
                    "tr",
                    "interprete",
                    "true",
                    "q-mood",
                    mood,
                    "q-needs",
                    "Un banc.");
        }

        @Test
        void sees_their_own_list_and_nothing_else() {
            CallList other = ground.list(survey, "0199041", 1);
            CallList elsewhere = ground.list(ground.survey(), "0199042", 1);
            String contract = "/" + survey.contract.slug;
            assertThat(as(me).get(list.console()).statusCode()).isEqualTo(200);
            for (String closed : List.of(
                    other.console(),
                    elsewhere.console(),
                    list.desk(),
                    desk,
                    contract + "/bureau/enquetes",
                    contract + "/bureau/enquetes/quartier/resultats",
                    contract + "/bureau/saisir")) {
                assertThat(as(me).get(closed).statusCode()).as(closed).isEqualTo(403);
            }
            // The door of the desk leads to the list that is theirs, in this contract only.
            assertThat(as(me).get(contract + "/bureau").header("Location")).endsWith(list.console());
            // Their own list under another contract's address is nowhere.
            assertThat(as(me).get(list.console().replace(survey.contract.slug, elsewhere.survey.contract.slug))
                            .statusCode())
                    .isEqualTo(404);
            assertThat(console().select("nav.menu .links a").eachAttr("href"))
                    .containsExactly(list.console(), contract);
        }

        @Test
        void must_have_read_the_information_first() {
            String entry = next();
            io.restassured.response.Response answer = post(
                    me, list.console() + "/reponse", "fiche", entry, "q-mood", "bien", "q-needs", "Un <i>banc</i>");
            assertThat(answer.statusCode()).isEqualTo(422);
            Document page = Jsoup.parse(answer.asString());
            assertThat(page.select(".mend").text()).contains("Lisez");
            assertThat(page.select("[name=q-needs]").val()).isEqualTo("Un <i>banc</i>");
            assertThat(QuarkusTransaction.requiringNew().call(() -> Response.count("survey", survey)))
                    .isZero();
        }

        @Test
        void stores_an_interview_reads_a_receipt_out_and_is_given_the_next_person() {
            String entry = next();
            String location =
                    interview(entry, "une-cle-de-formulaire-1", "bien").header("Location");
            assertThat(location).contains("?recu=");
            Document page = Jsoup.parse(as(me).get(location).asString());
            assertThat(page.select(".message b").text()).matches("[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]");
            assertThat(page.select("[name=fiche]").first().val()).isNotEqualTo(entry);
            Response stored = QuarkusTransaction.requiringNew()
                    .call(() -> Response.<Response>find("survey", survey).singleResult());
            assertThat(stored.channel.name()).isEqualTo("PHONE");
            assertThat(stored.language).isEqualTo("tr");
            assertThat(stored.enteredBy).isEqualTo(me.personId());
        }

        @Test
        void sends_twice_and_it_counts_once() {
            String entry = next();
            String first = interview(entry, "une-cle-de-formulaire-2", "bien").header("Location");
            assertThat(interview(entry, "une-cle-de-formulaire-2", "bien").header("Location"))
                    .isEqualTo(first);
            assertThat(console().select(".title").text()).contains("1 entretien fait");
        }

        @Test
        void is_told_in_the_language_shown_what_an_answer_lacks() {
            io.restassured.response.Response answer = interview(next(), "une-cle-de-formulaire-3", "");
            assertThat(answer.statusCode()).isEqualTo(422);
            assertThat(Jsoup.parse(answer.asString()).select(".mend a").attr("href"))
                    .isEqualTo("#q-mood");
        }

        @Test
        void leaves_no_trace_of_a_refusal_but_a_count() {
            // Numbers that no other test has: every table is searched.
            list = ground.list(survey, "0199049", 2);
            me = TestPeople.person(Role.INTERVIEWER, ScopeKind.CALL_LIST, list.id);
            String entry = next();
            String phone = ground.entries(list).stream()
                    .filter(each -> each.id.toString().equals(entry))
                    .findFirst()
                    .orElseThrow()
                    .phone;
            assertThat(DatabaseText.holds(phone)).isTrue();
            assertThat(DatabaseText.holds("Personne 0" + phone.substring(3))).isTrue();
            post(me, list.console() + "/issue", "fiche", entry, "issue", "REFUSED");
            assertThat(DatabaseText.holds(phone)).isFalse();
            assertThat(DatabaseText.holds("Personne 0" + phone.substring(3))).isFalse();
            assertThat(as(facilitator).get(list.desk()).asString()).contains("Refus");
        }

        @Test
        void agrees_on_a_moment_to_come_only() {
            String entry = next();
            String url = list.console() + "/issue";
            for (String wrong : List.of("2020-01-01T10:00", "demain", "+999999999-01-01T00:00")) {
                assertThat(post(me, url, "fiche", entry, "issue", "AGAIN", "quand", wrong)
                                .statusCode())
                        .as(wrong)
                        .isEqualTo(422);
            }
            String at = LocalDateTime.now().plusDays(1).toString().substring(0, 16);
            assertThat(post(me, url, "fiche", entry, "issue", "AGAIN", "quand", at)
                            .statusCode())
                    .isEqualTo(303);
            assertThat(ground.entries(list))
                    .filteredOn(each -> each.appointment)
                    .hasSize(1);
        }

        @Test
        void gives_a_number_up_after_many_calls_in_vain() {
            String entry = next();
            ground.change(() -> CallEntry.update("tries = 5 where id = ?1", java.util.UUID.fromString(entry)));
            post(me, list.console() + "/issue", "fiche", entry, "issue", "NO_ANSWER");
            assertThat(ground.entries(list))
                    .noneMatch(each -> each.id.toString().equals(entry));
        }

        @Test
        void cannot_end_a_call_that_a_colleague_has() {
            TestPeople.Visitor colleague = TestPeople.person(Role.INTERVIEWER, ScopeKind.CALL_LIST, list.id);
            String theirs = next();
            post(colleague, list.console() + "/issue", "fiche", theirs, "issue", "REFUSED");
            assertThat(ground.entries(list)).anyMatch(each -> each.id.toString().equals(theirs));
        }

        @Test
        void sends_nonsense_and_gets_a_page() {
            for (String fiche : List.of("", "x", "00000000-0000-0000-0000-000000000000")) {
                int status = post(me, list.console() + "/issue", "fiche", fiche, "issue", "NO_ANSWER")
                        .statusCode();
                assertThat(status).isIn(303, 404);
            }
            assertThat(post(me, list.console() + "/issue", "fiche", next(), "issue", "DONE")
                            .statusCode())
                    .isEqualTo(404);
        }

        @Test
        void calls_nobody_once_the_list_is_closed_but_an_answer_under_way_is_kept() {
            String entry = next();
            post(facilitator, list.desk() + "/clore");
            assertThat(interview(entry, "une-cle-de-formulaire-4", "bien").statusCode())
                    .isEqualTo(303);
            assertThat(console().text()).contains("close");
            assertThat(QuarkusTransaction.requiringNew().call(() -> Response.count("survey", survey)))
                    .isEqualTo(1);
        }
    }

    @Nested
    class Somebody_with_a_copy_of_the_database {
        @Test
        void sees_nothing_of_the_list_change_while_an_answer_is_stored() {
            CallList list = ground.list(survey, "0199050", 8);
            TestPeople.Visitor me = TestPeople.person(Role.INTERVIEWER, ScopeKind.CALL_LIST, list.id);
            post(me, list.console() + "/suivant");
            Map<String, String> before = DatabaseText.rows("call_list", "call_entry", "call_tally", "audit_entry");
            for (int i = 0; i < 4; i++) {
                String entry = Jsoup.parse(as(me).get(list.console()).asString())
                        .select("[name=fiche]")
                        .first()
                        .val();
                String sent = post(
                                me,
                                list.console() + "/reponse",
                                "fiche",
                                entry,
                                "cle",
                                "cle-de-formulaire-n-" + i,
                                "lu",
                                "true",
                                "q-mood",
                                "bien")
                        .header("Location");
                assertThat(sent).contains("?recu=");
            }
            batch.write();
            assertThat(DatabaseText.rows("call_list", "call_entry", "call_tally", "audit_entry"))
                    .isEqualTo(before);
            assertThat(as(facilitator).get(list.desk()).asString()).contains("Entretien fait");
        }
    }
}
