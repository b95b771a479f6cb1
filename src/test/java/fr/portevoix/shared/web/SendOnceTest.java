package fr.portevoix.shared.web;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import fr.portevoix.workshop.WorkshopGround;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A button of the desk pressed twice makes one thing. */
@QuarkusTest
class SendOnceTest {
    private static final String TODAY = LocalDate.now().toString();

    @Inject
    EntityManager database;

    WorkshopGround ground;

    @BeforeEach
    void lay() {
        ground = WorkshopGround.laid(LocalDate.now());
    }

    /** What a page makes: its address, where its form goes, what is typed, and the table that grows. */
    static Stream<Arguments> forms() {
        return Stream.of(
                Arguments.of("fiches", "fiches", Map.of("title", "Un local pour tous"), "action_sheet"),
                Arguments.of(
                        "ateliers/nouvelle",
                        "ateliers",
                        Map.of(
                                "titre", "Atelier jeunes",
                                "genre", "WORKSHOP",
                                "consultation", "concertation",
                                "voix", "RESIDENT",
                                "jour", TODAY),
                        "workshop"),
                Arguments.of("instances/nouvelle", "instances", Map.of("nom", "Comité", "genre", "comité"), "body"),
                Arguments.of(
                        "propositions/appels/nouveau",
                        "propositions/appels",
                        Map.of("titre", "Vos idées", "consultation", "concertation", "delai", "7"),
                        "proposal_call"),
                Arguments.of(
                        "consultations/nouvelle",
                        "consultations",
                        Map.of(
                                "titre",
                                "Une autre",
                                "debut",
                                TODAY,
                                "niveau",
                                "CONSULTATION",
                                "decide",
                                "Le comité",
                                "ouvert",
                                "Tout"),
                        "consultation"),
                Arguments.of("livres", "livres", Map.of("titre", "Besoins"), "codebook"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("forms")
    void makes_one_thing_and_leads_there_twice(String page, String address, Map<String, String> typed, String table) {
        RequestSpecification form = filled(page, address, typed);
        long before = count(table);

        String first = sent(form, address);
        String second = sent(form, address);

        assertThat(second).isEqualTo(first);
        assertThat(count(table)).isEqualTo(before + 1);
    }

    @Test
    void makes_one_thing_when_both_arrive_at_once() throws Exception {
        Map<String, String> kept = hidden("fiches", "fiches");
        ExecutorService hands = Executors.newFixedThreadPool(4);
        try {
            List<Future<String>> answers = hands.invokeAll(
                    java.util.Collections.nCopies(4, () -> sent(form(kept).formParam("title", "Un local"), "fiches")),
                    60,
                    TimeUnit.SECONDS);
            List<String> ends = new java.util.ArrayList<>();
            for (Future<String> answer : answers) {
                ends.add(answer.get());
            }
            assertThat(ends.stream().distinct()).hasSize(1);
        } finally {
            hands.shutdownNow();
        }
        assertThat(count("action_sheet")).isOne();
    }

    @Test
    void other_words_from_the_same_page_are_another_thing() {
        Map<String, String> kept = hidden("fiches", "fiches");

        String first = sent(form(kept).formParam("title", "Un local"), "fiches");
        String second = sent(form(kept).formParam("title", "Un jardin"), "fiches");

        assertThat(second).isNotEqualTo(first);
        assertThat(count("action_sheet")).isEqualTo(2);
    }

    @Test
    void what_was_refused_can_be_sent_again() {
        Map<String, String> kept = hidden("fiches", "fiches");
        for (int press = 0; press < 2; press++) {
            form(kept)
                    .formParam("title", " ")
                    .post("/{contract}/bureau/fiches")
                    .then()
                    .statusCode(422);
        }

        assertThat(count("action_sheet")).isZero();
    }

    private String desk(String path) {
        return "/" + ground.slug + "/bureau/" + path;
    }

    private static String sent(RequestSpecification form, String address) {
        Response answer = form.post("/{contract}/bureau/" + address);
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(303);
        return answer.header("Location").replaceAll("https?://[^/]+", "");
    }

    private RequestSpecification filled(String page, String address, Map<String, String> typed) {
        return form(hidden(page, address)).formParams(typed);
    }

    private RequestSpecification form(Map<String, String> kept) {
        return given().redirects()
                .follow(false)
                .contentType("application/x-www-form-urlencoded; charset=utf-8")
                .pathParam("contract", ground.slug)
                .cookie("session", ground.facilitator.cookie())
                .formParams(kept);
    }

    /** The hidden fields of the page's form, as a browser would send them. */
    private Map<String, String> hidden(String page, String address) {
        Document read = Jsoup.parse(given().cookie("session", ground.facilitator.cookie())
                .get(desk(page))
                .then()
                .statusCode(200)
                .extract()
                .asString());
        Element form = read.selectFirst("form[method=post][action=" + desk(address) + "]");
        assertThat(form).as(read.text()).isNotNull();
        assertThat(form.selectFirst("[name=_envoi]")).isNotNull();
        return form.select("input[type=hidden]").stream()
                .collect(java.util.stream.Collectors.toMap(field -> field.attr("name"), Element::val));
    }

    private long count(String table) {
        return WorkshopGround.read(
                () -> ((Number) database.createNativeQuery("select count(*) from " + table + " where contract_id = ?1")
                                .setParameter(1, ground.contractId)
                                .getSingleResult())
                        .longValue());
    }
}
