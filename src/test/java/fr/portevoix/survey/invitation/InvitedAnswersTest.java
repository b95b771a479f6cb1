package fr.portevoix.survey.invitation;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import fr.portevoix.shared.web.FormKey;
import fr.portevoix.survey.LinkSecret;
import fr.portevoix.survey.Survey;
import fr.portevoix.survey.SurveyAccess;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A link opens the survey for one person, and counts once. */
@QuarkusTest
class InvitedAnswersTest {
    @Inject
    InvitationGround ground;

    Survey survey;
    String address;
    String secret;

    @BeforeEach
    void people_are_invited() {
        invited(SurveyAccess.INVITED, false);
    }

    void invited(SurveyAccess access, boolean identified) {
        survey = ground.survey(access, identified);
        address = "/" + survey.contract.slug + "/enquetes/" + survey.slug;
        ground.list(survey, "essai", 12);
        secret = ground.secret(ground.invitations(survey).get(0));
    }

    Document page(String link) {
        return Jsoup.parse(given().queryParam("lien", link).get(address).asString());
    }

    Response send(String key, String link, String words) {
        RequestSpecification form = given().redirects()
                .follow(false)
                .contentType("application/x-www-form-urlencoded; charset=utf-8")
                .formParam("cle", key)
                .formParam("q-needs", words);
        return (link == null ? form : form.formParam("lien", link)).post(address);
    }

    @Nested
    class Somebody_who_is_invited {
        @Test
        void answers_once_through_the_link() {
            Document page = page(secret);
            assertThat(page.select("form.survey [name=lien]").val()).isEqualTo(secret);
            assertThat(page.select("meta[name=referrer]").attr("content")).isEqualTo("strict-origin");

            String key = page.select("[name=cle]").val();
            Response first = send(key, secret, "Un banc");
            assertThat(first.statusCode()).isEqualTo(303);
            assertThat(send(key, secret, "Un banc").header("Location"))
                    .as("a telephone that sends twice")
                    .isEqualTo(first.header("Location"));

            Response second = send(FormKey.fresh(), secret, "Un autre banc");
            assertThat(second.statusCode()).isEqualTo(422);
            Document told = Jsoup.parse(second.asString());
            assertThat(told.select("[role=alert]").text()).contains("a déjà servi");
            assertThat(told.select(".said").eachText())
                    .as("the words come back")
                    .contains("Un autre banc");
            assertThat(ground.responses(survey.id)).hasSize(1);
        }

        @Test
        void is_told_at_once_that_a_link_was_used_as_no_copy_of_the_page_is_kept() {
            assertThat(page(secret).select("form.survey")).hasSize(1);
            send(FormKey.fresh(), secret, "Un banc");

            Document page = page(secret);
            assertThat(page.select("form.survey")).isEmpty();
            assertThat(page.select("[role=alert]").text()).contains("a déjà servi");
        }

        @Test
        void counts_once_when_the_link_is_used_many_times_at_the_same_moment() throws Exception {
            Callable<Integer> send =
                    () -> send(FormKey.fresh(), secret, "Un banc").statusCode();
            ExecutorService crowd = Executors.newFixedThreadPool(8);
            try {
                List<Integer> statuses = new java.util.ArrayList<>();
                for (Future<Integer> each :
                        crowd.invokeAll(Stream.generate(() -> send).limit(16).toList())) {
                    statuses.add(each.get());
                }
                assertThat(statuses).containsOnlyOnce(303);
                assertThat(Set.copyOf(statuses)).containsExactlyInAnyOrder(303, 422);
            } finally {
                crowd.shutdown();
            }
            assertThat(ground.responses(survey.id)).hasSize(1);
        }

        @Test
        void may_type_the_code_of_a_letter_with_other_capitals_and_spaces() {
            String typed = secret.toUpperCase(java.util.Locale.ROOT).replace('-', ' ');
            assertThat(page(typed).select("form.survey")).hasSize(1);
            assertThat(send(FormKey.fresh(), typed, "Un banc").statusCode()).isEqualTo(303);
            assertThat(send(FormKey.fresh(), secret, "Un banc").statusCode()).isEqualTo(422);
        }

        @ParameterizedTest
        @CsvSource({"fr,anonyme", "fr-x-simple,anonyme", "en,anonymous", "ar,مجهولة الهوية"})
        void is_told_in_every_language_that_nothing_leads_to_them(String language, String word) {
            assertThat(given().queryParam("langue", language)
                            .queryParam("lien", secret)
                            .get(address)
                            .asString())
                    .contains(word);
        }

        @ParameterizedTest
        @CsvSource({
            "fr,liée à votre invitation",
            "fr-x-simple,n’est pas anonyme",
            "en,linked to your invitation",
            "ar,مرتبطة بدعوتك"
        })
        void is_told_in_every_language_when_the_answer_is_linked_to_them(String language, String words) {
            invited(SurveyAccess.INVITED, true);
            assertThat(given().queryParam("langue", language)
                            .queryParam("lien", secret)
                            .get(address)
                            .asString())
                    .contains(words);
        }

        @Test
        void keeps_the_link_while_the_page_changes_its_language_without_a_script() {
            Response other = given().contentType("application/x-www-form-urlencoded; charset=utf-8")
                    .formParam("cle", FormKey.fresh())
                    .formParam("lien", secret)
                    .formParam("changer", "oui")
                    .post(address + "?langue=ar");
            assertThat(Jsoup.parse(other.asString()).select("[name=lien]").val())
                    .isEqualTo(secret);
        }
    }

    @Nested
    class What_is_stored {
        @Test
        void of_an_anonymous_answer_is_a_hash_that_no_invitation_holds() {
            send(FormKey.fresh(), secret, "Un banc");
            var response = ground.responses(survey.id).get(0);
            assertThat(response.invitation).isNull();
            assertThat(response.link)
                    .isNotNull()
                    .isNotEqualTo(ground.invitations(survey).get(0).mark);
            assertThat(ground.invitations(survey)).noneMatch(each -> each.answered);
        }

        @Test
        void of_an_identified_answer_is_whose_it_is() {
            invited(SurveyAccess.BOTH, true);
            send(FormKey.fresh(), secret, "Un banc");
            Invitation first = ground.invitations(survey).get(0);
            assertThat(ground.responses(survey.id).get(0).invitation).isEqualTo(first.id);
            assertThat(first.answered).isTrue();
        }
    }

    @Nested
    class Somebody_who_is_not_invited {
        @Test
        void finds_a_door_with_a_place_for_the_code_and_no_questions() {
            Document page = Jsoup.parse(given().get(address).asString());
            assertThat(page.select("form.survey")).isEmpty();
            assertThat(page.select("form[method=get] input[name=lien]")).hasSize(1);
            assertThat(page.text()).contains("sur invitation");
        }

        @ParameterizedTest
        @ValueSource(strings = {"x", "0000-0000-0000-0000-0000", "' or 1=1 --", "\u0000", "<script>"})
        void does_not_get_in_with_a_link_that_is_none(String link) {
            Response shown = given().queryParam("lien", link).get(address);
            assertThat(shown.statusCode()).isEqualTo(422);
            assertThat(Jsoup.parse(shown.asString()).select("form.survey, script:not([src])"))
                    .isEmpty();
            assertThat(send(FormKey.fresh(), link, "Un banc").statusCode()).isEqualTo(422);
            assertThat(ground.responses(survey.id)).isEmpty();
        }

        @Test
        void gets_the_words_back() {
            Response refused = send(FormKey.fresh(), null, "Un banc");
            assertThat(refused.statusCode()).isEqualTo(422);
            assertThat(Jsoup.parse(refused.asString()).select(".said").eachText())
                    .contains("Un banc");
        }

        @Test
        void does_not_get_in_with_the_link_of_another_survey() {
            String other = secret;
            invited(SurveyAccess.INVITED, false);
            assertThat(send(FormKey.fresh(), other, "Un banc").statusCode()).isEqualTo(422);
        }

        @Test
        void answers_a_survey_that_is_open_to_all_too() {
            invited(SurveyAccess.BOTH, false);
            assertThat(send(FormKey.fresh(), null, "Un banc").statusCode()).isEqualTo(303);
            assertThat(send(FormKey.fresh(), null, "Un banc").statusCode()).isEqualTo(303);
            assertThat(send(FormKey.fresh(), secret, "Un banc").statusCode()).isEqualTo(303);
            assertThat(send(FormKey.fresh(), secret, "Un banc").statusCode()).isEqualTo(422);
        }

        @Test
        void is_refused_in_words_by_the_interface_for_programmes() {
            given().contentType("application/json")
                    .header("Idempotency-Key", FormKey.fresh())
                    .body(Map.of("answers", Map.of("needs", "Un banc")))
                    .post("/api/v1/contracts/" + survey.contract.slug + "/surveys/" + survey.slug + "/responses")
                    .then()
                    .statusCode(422);
            assertThat(ground.responses(survey.id)).isEmpty();
        }
    }

    @Test
    void secrets_are_unlike_each_other_and_read_back_from_every_way_to_write_them() {
        Set<String> secrets =
                ground.invitations(survey).stream().map(ground::secret).collect(Collectors.toSet());
        assertThat(secrets)
                .hasSize(12)
                .allMatch(each -> each.matches("([0-9a-hjkmnp-tv-z]{4}-){4}[0-9a-hjkmnp-tv-z]{4}"));
        for (String each : secrets) {
            assertThat(LinkSecret.read(" " + each.replace("0", "O").replace("1", "l") + " "))
                    .map(LinkSecret::toString)
                    .contains(each);
        }
    }
}
