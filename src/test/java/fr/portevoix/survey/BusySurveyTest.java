package fr.portevoix.survey;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import fr.portevoix.shared.text.Wording;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.Header;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Set;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** A survey that many people open in the same moment: its page is made once, and nobody notices. */
@QuarkusTest
class BusySurveyTest {
    @Inject
    TestSurveys surveys;

    Survey survey;
    String address;

    @BeforeEach
    void a_survey() {
        survey = surveys.survey(TestSurveys.EVERY_KIND);
        address = "/" + survey.contract.slug + "/enquetes/" + survey.slug;
    }

    Response open() {
        return given().get(address);
    }

    String title() {
        return Jsoup.parse(open().asString()).select("h1").text();
    }

    @Nested
    class The_second_reader {
        @Test
        void gets_the_page_of_the_first_with_a_key_of_their_own() {
            String first = open().asString();
            String second = open().asString();
            String firstKey = Jsoup.parse(first).select("[name=cle]").val();
            String secondKey = Jsoup.parse(second).select("[name=cle]").val();

            assertThat(secondKey).hasSizeGreaterThan(15).isNotEqualTo(firstKey);
            assertThat(second.replace(secondKey, firstKey)).isEqualTo(first);
        }

        @Test
        void gets_the_same_protection_by_headers() {
            assertThat(headers(open())).isEqualTo(headers(open())).contains("content-security-policy");
        }

        private static Set<String> headers(Response response) {
            return response.headers().asList().stream()
                    .map(Header::getName)
                    .map(String::toLowerCase)
                    .filter(name -> !Set.of("content-length", "transfer-encoding", "content-encoding")
                            .contains(name))
                    .collect(Collectors.toSet());
        }

        @Test
        void gets_it_in_their_own_language() {
            open();

            String arabic = given().header("Accept-Language", "ar").get(address).asString();

            assertThat(Jsoup.parse(arabic).select("html").attr("lang")).isEqualTo("ar");
        }

        @Test
        void sees_what_was_changed_meanwhile() {
            title();
            QuarkusTransaction.requiringNew().run(() -> {
                Survey changed = Survey.findById(survey.id);
                changed.title = Wording.french("Un autre titre");
            });

            assertThat(title()).isEqualTo("Un autre titre");
        }

        @Test
        void is_told_at_once_that_it_was_closed() {
            open();
            QuarkusTransaction.requiringNew()
                    .run(() -> Survey.update(
                            "closesOn = ?1 where id = ?2", LocalDate.now().minusDays(3), survey.id));

            assertThat(Jsoup.parse(open().asString()).select("[name=cle]")).isEmpty();
        }
    }
}
