package fr.portevoix.survey.abuse;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import fr.portevoix.account.TestPeople;
import fr.portevoix.survey.Response;
import fr.portevoix.survey.TestSurveys;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** A published table says how many responses were set aside and why, as far as the floor lets it. */
@QuarkusTest
class AsideInResultsTest {
    @Inject
    TestSurveys surveys;

    BurstGround ground;
    TestPeople.Visitor facilitator;
    String desk;

    @BeforeEach
    void people_answered() {
        ground = new BurstGround(surveys.survey(BurstGround.SURVEY));
        facilitator = TestPeople.facilitator(ground.survey.contract.id);
        desk = "/" + ground.survey.contract.slug + "/bureau/enquetes/quartier";
        for (int i = 0; i < 40; i++) {
            ground.sendAsProgramme("127.0.0.1", "{\"answers\":{\"views\":{\"bus\":\"good\"}}}")
                    .then()
                    .statusCode(201);
        }
    }

    void aside(int people, AsideReason reason) {
        QuarkusTransaction.requiringNew()
                .run(() -> Response.<Response>find("survey = ?1 and asideOn is null", ground.survey)
                        .range(0, people - 1)
                        .list()
                        .forEach(response -> {
                            response.asideOn = LocalDate.now();
                            response.asideReason = reason.with("nom de quelqu’un");
                        }));
    }

    void post(String address, Object... fields) {
        var form = given().redirects()
                .follow(false)
                .cookie("session", facilitator.cookie())
                .contentType("application/x-www-form-urlencoded; charset=utf-8")
                .formParam("_jeton", facilitator.formToken());
        for (int i = 0; i < fields.length; i += 2) {
            form.formParam((String) fields[i], fields[i + 1]);
        }
        form.post(address).then().statusCode(303);
    }

    Document published(String language) {
        if (page(language).select(".bars").isEmpty()) {
            post(desk + "/resultats", "question", "views/bus", "quartiers", "false");
        }
        return page(language);
    }

    private Document page(String language) {
        return Jsoup.parse(given().header("Accept-Language", language)
                .get(ground.address() + "/resultats")
                .then()
                .statusCode(200)
                .extract()
                .asString());
    }

    String text(String language) {
        return published(language).text().replace('\u00a0', ' ');
    }

    @Nested
    class A_resident {
        @Test
        void reads_nothing_of_it_where_nothing_was_set_aside() {
            assertThat(text("fr")).doesNotContain("écartées");
        }

        @Test
        void reads_how_many_and_why_and_never_the_details() {
            aside(12, AsideReason.MACHINE);
            aside(11, AsideReason.DUPLICATE);

            assertThat(text("fr"))
                    .contains("écartées du compte par l’équipe : 23 (doublon 11, envoi automatique 12).")
                    .doesNotContain("nom de quelqu’un");
            assertThat(published("fr").select(".bars").text()).contains("17");
        }

        @Test
        void reads_it_in_their_language() {
            aside(12, AsideReason.OUTSIDE);

            assertThat(text("en")).contains("left out of the count: 12 (person outside those the survey is for 12).");
            assertThat(text("ar")).contains("استبعدها الفريق", "12").doesNotContain("OUTSIDE");
        }

        @Test
        void reads_that_there_were_a_few_without_their_number() {
            aside(3, AsideReason.DUPLICATE);
            aside(2, AsideReason.OTHER);

            assertThat(text("fr"))
                    .contains("par l’équipe : ‹ 11 (doublon, autre raison).")
                    .contains("moins de 11 personnes");
        }

        @Test
        void cannot_work_out_a_small_reason_from_the_whole() {
            aside(3, AsideReason.DUPLICATE);
            aside(14, AsideReason.MACHINE);
            aside(12, AsideReason.TRIAL);

            String aside = published("fr").select("p:contains(écartées)").text();
            assertThat(aside).doesNotContain("doublon 3");
            assertThat(List.of("29", "14", "12")).filteredOn(aside::contains).hasSizeLessThan(3);
        }

        @Test
        void keeps_what_was_published_when_more_is_set_aside() {
            aside(12, AsideReason.MACHINE);
            String before = text("fr");
            aside(12, AsideReason.MACHINE);

            assertThat(text("fr")).isEqualTo(before).contains("envoi automatique 12");
        }
    }

    @Nested
    class A_facilitator {
        @Test
        void sees_it_before_it_is_public() {
            aside(12, AsideReason.MACHINE);

            assertThat(given().cookie("session", facilitator.cookie())
                            .get(desk + "/resultats/apercu?question=views/bus")
                            .asString())
                    .contains("envoi automatique 12");
        }

        @Test
        void brings_a_withdrawn_table_back_as_it_was() {
            aside(12, AsideReason.MACHINE);
            Document first = published("fr");
            String form = Jsoup.parse(given().cookie("session", facilitator.cookie())
                            .get(desk + "/resultats")
                            .asString())
                    .select("form[action$=retirer]")
                    .attr("action");
            post(form);
            assertThat(page("fr").select(".bars")).isEmpty();

            assertThat(published("fr").select(".bars").outerHtml())
                    .isEqualTo(first.select(".bars").outerHtml());
        }
    }
}
