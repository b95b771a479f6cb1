package fr.portevoix.survey.invitation;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.decoder.Decoder;
import fr.portevoix.account.TestPeople;
import fr.portevoix.survey.Survey;
import fr.portevoix.survey.SurveyAccess;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Inviting people from the desk. */
@QuarkusTest
class InvitationDesksTest {
    @Inject
    InvitationGround ground;

    Survey survey;
    String desk;
    TestPeople.Visitor facilitator;

    @BeforeEach
    void a_survey() {
        on(ground.survey(SurveyAccess.BOTH, false));
    }

    void on(Survey survey) {
        this.survey = survey;
        desk = "/" + survey.contract.slug + "/bureau/enquetes/" + survey.slug + "/invitations";
        facilitator = TestPeople.facilitator(survey.contract.id);
    }

    RequestSpecification signedIn() {
        return given().redirects().follow(false).cookie("session", facilitator.cookie());
    }

    Response post(String address, String... fields) {
        RequestSpecification form = signedIn()
                .contentType("application/x-www-form-urlencoded; charset=utf-8")
                .formParam("_jeton", facilitator.formToken());
        for (int i = 0; i < fields.length; i += 2) {
            form.formParam(fields[i], fields[i + 1]);
        }
        return form.post(address);
    }

    Response send(String csv, String... fields) {
        RequestSpecification form = signedIn()
                .multiPart("_jeton", facilitator.formToken())
                .multiPart("titre", "Essai", "text/plain; charset=utf-8");
        if (csv != null) {
            form.multiPart("fichier", "liste.csv", csv.getBytes(StandardCharsets.UTF_8), "text/csv");
        }
        for (int i = 0; i < fields.length; i += 2) {
            form.multiPart(fields[i], fields[i + 1], "text/plain; charset=utf-8");
        }
        return form.post(desk);
    }

    String rows(int count, String row) {
        return IntStream.rangeClosed(1, count)
                .mapToObj(i -> row.replace("#", String.valueOf(i)))
                .collect(Collectors.joining("\n", "", "\n"));
    }

    List<InvitationList> lists() {
        return QuarkusTransaction.requiringNew().call(() -> InvitationList.of(survey));
    }

    @Nested
    class A_facilitator_who_makes_a_list {
        @Test
        void brings_in_mail_and_postal_addresses_each_person_once() {
            String file = "Courriel;Nom;Rue;Code postal;Ville;Langue\n" + rows(11, "p#@example.org;;;;;arabe")
                    + "P1@EXAMPLE.ORG;;;;;\n;Ana Bel;1 rue Basse;11000;Carcassonne;\n;ANA BEL;1, rue basse;11000;Carcassonne;\n";
            Response made = send(file);
            assertThat(made.statusCode()).isEqualTo(303);
            List<Invitation> people = ground.invitations(survey);
            assertThat(people).hasSize(12);
            assertThat(people)
                    .filteredOn(each -> each.email == null)
                    .singleElement()
                    .satisfies(ana -> {
                        assertThat(ana.address).isEqualTo("1 rue Basse\n11000 Carcassonne");
                        assertThat(ana.language).isEqualTo("fr");
                    });
            assertThat(people).filteredOn(each -> each.email != null).allMatch(each -> each.language.equals("ar"));
            assertThat(Jsoup.parse(signedIn()
                                    .cookie("message", made.cookie("message"))
                                    .get(desk)
                                    .asString())
                            .select(".message")
                            .text())
                    .contains("12 personnes")
                    .contains("Remarques : 2");
        }

        @Test
        void is_told_row_by_row_what_reaches_nobody_and_may_leave_it_out() {
            String file = "email\n" + rows(11, "p#@example.org") + "personne\n";
            Response told = send(file);
            assertThat(told.statusCode()).isEqualTo(422);
            assertThat(Jsoup.parse(told.asString()).select(".report tbody tr")).hasSize(1);
            assertThat(send(null, "contenu", file, "email", "email", "passer", "true")
                            .statusCode())
                    .isEqualTo(303);
            assertThat(ground.invitations(survey)).hasSize(11);
        }

        @Test
        void brings_in_five_thousand_people_and_reads_which_lines_are_bad() {
            String good = rows(5_000, "personne.#@example.org");
            String file = "email\n" + good + "personne\n@example.org\n";
            Document told = Jsoup.parse(send(file).asString());
            assertThat(told.select(".report tbody tr").eachText())
                    .hasSize(2)
                    .anyMatch(row -> row.startsWith("5002"))
                    .anyMatch(row -> row.startsWith("5003"));
            assertThat(lists()).isEmpty();
            assertThat(send(null, "contenu", told.select("[name=contenu]").val(), "email", "email", "passer", "true")
                            .statusCode())
                    .isEqualTo(303);
            assertThat(lists()).singleElement().satisfies(list -> assertThat(list.size)
                    .isEqualTo(5_000));
        }

        @Test
        void says_which_column_holds_what_where_the_file_does_not() {
            Response asked = send("Joindre\n" + rows(11, "p#@example.org"));
            assertThat(asked.statusCode()).isEqualTo(422);
            String content =
                    Jsoup.parse(asked.asString()).select("[name=contenu]").val();
            assertThat(send(null, "contenu", content, "email", "Joindre").statusCode())
                    .isEqualTo(303);
        }

        @Test
        void cannot_invite_so_few_that_an_anonymous_answer_would_be_somebodys() {
            assertThat(send("email\n" + rows(10, "p#@example.org")).statusCode())
                    .isEqualTo(422);
            assertThat(lists()).isEmpty();
            on(ground.survey(SurveyAccess.BOTH, true));
            assertThat(send("email\np@example.org\n").statusCode()).isEqualTo(303);
        }

        @Test
        void does_not_invite_anybody_twice_to_one_survey() {
            send("email\n" + rows(11, "p#@example.org"));
            send("email\n" + rows(23, "p#@example.org"));
            assertThat(lists()).extracting(each -> each.size).containsExactlyInAnyOrder(11, 12);
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "",
                    "email",
                    "email\n",
                    "email;email\na@example.org;b@example.org\n",
                    "email\n\"a@example.org\n",
                    "\u0000\u0000",
                    "PK\u0003\u0004",
                    "email\n=1+1\n",
                    "email\na@example.org\nBcc: b@example.org\n",
                    "<script>alert(1)</script>\na@example.org\n",
                })
        void keeps_nothing_of_a_file_that_is_none(String hostile) {
            assertThat(send(hostile).statusCode()).isEqualTo(422);
            assertThat(lists()).isEmpty();
        }

        @Test
        void says_first_that_there_are_invitations() {
            on(ground.survey(SurveyAccess.OPEN, false));
            assertThat(send("email\n" + rows(11, "p#@example.org")).statusCode())
                    .isEqualTo(422);
            assertThat(post(desk + "/acces", "acces", "INVITED", "identifiee", "non")
                            .statusCode())
                    .isEqualTo(303);
            assertThat(send("email\n" + rows(11, "p#@example.org")).statusCode())
                    .isEqualTo(303);
        }
    }

    @Nested
    class Whether_answers_are_linked_to_people {
        Survey stored() {
            return QuarkusTransaction.requiringNew().call(() -> Survey.findById(survey.id));
        }

        void neverPublished() {
            ground.change(() -> Survey.update("published = false, promised = false where id = ?1", survey.id));
        }

        @Test
        void is_chosen_before_the_survey_is_published() {
            neverPublished();
            assertThat(post(desk + "/acces", "acces", "INVITED", "identifiee", "oui")
                            .statusCode())
                    .isEqualTo(303);
            assertThat(stored().identified).isTrue();
            assertThat(stored().access).isEqualTo(SurveyAccess.INVITED);
        }

        @Test
        void stays_as_it_was_promised_even_when_the_survey_was_withdrawn() {
            neverPublished();
            String survey = desk.replace("/invitations", "");
            assertThat(post(survey + "/publier").statusCode()).isEqualTo(303);
            assertThat(post(survey + "/retirer").statusCode()).isEqualTo(303);
            Response refused = post(desk + "/acces", "acces", "INVITED", "identifiee", "oui");
            assertThat(refused.statusCode()).isEqualTo(422);
            assertThat(refused.asString()).contains("promis");
            assertThat(stored().identified).isFalse();
            assertThat(post(desk + "/acces", "acces", "INVITED", "identifiee", "non")
                            .statusCode())
                    .as("who may answer can still change")
                    .isEqualTo(303);
        }

        @Test
        void needs_invitations() {
            neverPublished();
            assertThat(post(desk + "/acces", "acces", "OPEN", "identifiee", "oui")
                            .statusCode())
                    .isEqualTo(422);
            assertThat(post(desk + "/acces", "acces", "QUELCONQUE").statusCode())
                    .isEqualTo(422);
        }

        @Test
        void shows_who_answered_in_an_identified_survey_only() {
            InvitationList anonymous = ground.list(survey, "cache", 12);
            assertThat(signedIn().get(anonymous.desk()).asString()).doesNotContain("invite-001-cache");
            on(ground.survey(SurveyAccess.INVITED, true));
            InvitationList known = ground.list(survey, "montre", 2);
            assertThat(signedIn().get(known.desk()).asString()).contains("invite-001-montre");
        }
    }

    @Nested
    class A_letter {
        @Test
        void bears_the_address_the_code_and_a_square_that_opens_the_link() throws Exception {
            send("nom;adresse;langue\n" + rows(11, "Personne #;# rue Haute;ar"));
            InvitationList list = lists().get(0);
            list.survey = survey;
            Response printed = post(list.desk() + "/lettres", "lot", "0");
            assertThat(printed.header("Cache-Control")).isEqualTo("no-store");
            Document page = Jsoup.parse(printed.asString());
            assertThat(page.select("article[dir=rtl]")).hasSize(11);
            List<Invitation> people = ground.invitations(survey);
            Element letter = page.selectFirst("article");
            Invitation person = people.stream()
                    .filter(each -> letter.select(".envelope").text().startsWith(each.name + " " + each.address))
                    .findFirst()
                    .orElseThrow();
            String secret = ground.secret(person);
            assertThat(letter.select(".secret").text()).isEqualTo(secret.toUpperCase(Locale.ROOT));
            assertThat(decoded(letter.selectFirst("svg"))).endsWith("?langue=ar&lien=" + secret);
            assertThat(people).allMatch(each -> each.printedOn != null);
        }

        @Test
        void is_not_printed_of_a_part_that_is_none() {
            InvitationList list = ground.list(survey, "sans", 12);
            for (String lot : List.of("0", "7", "-1", "x", "")) {
                assertThat(post(list.desk() + "/lettres", "lot", lot).statusCode())
                        .isEqualTo(303);
            }
        }

        private String decoded(Element square) throws Exception {
            int margin = 4;
            int side = Integer.parseInt(square.attr("viewBox").split(" ")[2]) - 2 * margin;
            BitMatrix squares = new BitMatrix(side);
            Matcher runs = Pattern.compile("M(\\d+) (\\d+)h(\\d+)v1h-\\d+z")
                    .matcher(square.selectFirst("path").attr("d"));
            while (runs.find()) {
                int from = Integer.parseInt(runs.group(1)) - margin;
                int y = Integer.parseInt(runs.group(2)) - margin;
                squares.setRegion(from, y, Integer.parseInt(runs.group(3)), 1);
            }
            return new Decoder().decode(squares).getText();
        }
    }

    @Test
    void the_desk_sends_counts_returns_and_erases() {
        InvitationList list = ground.list(survey, "compte", 12);
        assertThat(signedIn().get(list.desk()).asString()).contains("Envoyer 12 invitations");
        assertThat(post(list.desk() + "/envoyer").statusCode()).isEqualTo(303);
        assertThat(post(list.desk() + "/revenus", "adresses", "invite-001-compte@example.org\r\ninconnu\r\n")
                        .statusCode())
                .isEqualTo(303);
        assertThat(post(list.desk() + "/effacer-une-personne", "qui", "invite-002-compte@example.org")
                        .statusCode())
                .isEqualTo(303);
        assertThat(ground.invitations(survey))
                .hasSize(11)
                .filteredOn(each -> each.returned)
                .hasSize(1);
        assertThat(post(list.desk() + "/effacer").statusCode()).isEqualTo(303);
        assertThat(ground.invitations(survey)).isEmpty();
        assertThat(signedIn().get(list.desk()).statusCode()).isEqualTo(200);
    }
}
