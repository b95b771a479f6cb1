package fr.portevoix.roadmap;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;

import fr.portevoix.account.TestPeople;
import fr.portevoix.territory.Contract;
import fr.portevoix.territory.Quartier;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** What the team does with its territory and its roadmap. */
@QuarkusTest
class RoadmapDeskTest {
    private static final String ROADMAP =
            "code,parent,level,label\nA,,ambition,Vivre\nA1,A,cap,Se soigner\nZ,,fil,Égalité\n";

    private Contract contract;
    private TestPeople.Visitor facilitator;

    @BeforeEach
    void a_contract_and_its_facilitator() {
        contract = ExampleContracts.empty();
        facilitator = TestPeople.facilitator(contract.id);
    }

    @Nested
    class A_facilitator {
        @Test
        void brings_in_a_roadmap_in_two_steps_names_its_levels_and_publishes_it() {
            Document preview = Jsoup.parse(upload("feuille-de-route-import", "roadmap", ROADMAP)
                    .multiPart("title", "Feuille 2026")
                    .post(desk("feuille-de-route-import"))
                    .then()
                    .statusCode(200)
                    .extract()
                    .asString());
            assertThat(preview.select("input[name=key]").eachAttr("value")).containsExactly("ambition", "fil", "cap");
            assertThat(Roadmap.of(contract)).as("nothing is kept yet").isEmpty();

            confirm(preview.select("input[name=content]").attr("value"), "ambition", "fil", "cap")
                    .statusCode(303);
            Roadmap roadmap = Roadmap.of(contract).get(0);
            assertThat(RoadmapNode.of(roadmap)).hasSize(3);
            assertThat(RoadmapLevel.of(contract))
                    .filteredOn(level -> level.crossCutting)
                    .hasSize(1);
            given().get("/" + contract.slug + "/feuille-de-route/feuille-2026")
                    .then()
                    .statusCode(404);

            signedIn()
                    .formParam("_jeton", facilitator.formToken())
                    .post(desk("feuille-de-route/feuille-2026/publier"))
                    .then()
                    .statusCode(303);
            given().get("/" + contract.slug + "/feuille-de-route")
                    .then()
                    .statusCode(200)
                    .body(containsString("Se soigner"));
        }

        @Test
        void cannot_slip_a_changed_file_past_the_second_step() {
            confirm("code,parent,level,label\nA,B,ambition,Vivre\nB,A,ambition,Boucle\n", "ambition")
                    .statusCode(422)
                    .body(containsString("boucle"));
            confirm(ROADMAP, "ambition", "cap").statusCode(422).body(containsString("« fil »"));
            assertThat(Roadmap.of(contract)).isEmpty();
        }

        @Test
        void reads_in_french_what_is_wrong_with_a_file() {
            upload("feuille-de-route-import", "roadmap", "code,parent,level,label\nA,,x,Un\nA,Q,x,\n")
                    .multiPart("title", "Fautive")
                    .post(desk("feuille-de-route-import"))
                    .then()
                    .statusCode(422)
                    .body(containsString("est déjà pris à la ligne 2"))
                    .body(containsString("L’intitulé manque"))
                    .body(containsString("value=\"Fautive\""));
        }

        @Test
        void brings_in_quartiers_and_corrects_them() {
            upload("x", "quartiers", "slug,name,kind,commune,population\nnord,Nord,QPV,Ville | Bourg,1200\n")
                    .multiPart("year", "2020")
                    .multiPart("source", "INSEE")
                    .post(desk("territoire/imports/quartiers"))
                    .then()
                    .statusCode(303);
            assertThat(Quartier.of(contract)).hasSize(1);
            signedIn().get(desk("territoire/quartiers/nord")).then().statusCode(200);
            post("territoire/quartiers/nord", "name", "Grand Nord", "kind", "OTHER")
                    .statusCode(303);
            post("territoire/quartiers/nord/codes", "code", "QN01101M", "codeFrom", "2024-01-01")
                    .statusCode(303);
            post("territoire/quartiers/nord/codes", "code", "!").statusCode(422);
            post("territoire/quartiers/nord/origines", "predecessor", "nord", "change", "SPLIT")
                    .statusCode(422);
            given().get("/" + contract.slug + "/quartiers/nord")
                    .then()
                    .body(containsString("Grand Nord"))
                    .body(containsString("QN01101M"))
                    .body(containsString("depuis le 1er janvier 2024"));
            signedIn()
                    .get(desk("territoire/quartiers.csv"))
                    .then()
                    .statusCode(200)
                    .body(containsString("nord,Grand Nord,OTHER,Bourg | Ville,1200,2020"));
        }

        @Test
        void corrects_the_contract_and_explains_words() {
            post("territoire", "name", "Contrat neuf", "territory", "Ville", "endsOn", "jamais")
                    .statusCode(422)
                    .body(containsString("value=\"Contrat neuf\""));
            post("territoire", "name", "Contrat neuf", "territory", "Ville").statusCode(303);
            post("glossaire", "term", "QPV", "french", "Quartier prioritaire").statusCode(303);
            post("glossaire", "term", "qpv", "french", "Encore").statusCode(422);
            post("glossaire", "term", "", "french", "").statusCode(422);
            upload("x", "words", "term,meaning,language\nCOPIL,لجنة,ar\nCOPIL,Comité de pilotage,fr\n")
                    .post(desk("glossaire-import"))
                    .then()
                    .statusCode(303);
            given().get("/" + contract.slug + "/glossaire?langue=ar").then().body(containsString("لجنة"));
        }

        @Test
        void opens_every_page_of_the_desk() {
            for (String page : List.of(
                    "territoire", "territoire/imports", "glossaire", "feuille-de-route", "feuille-de-route-import")) {
                signedIn().get(desk(page)).then().statusCode(200).body(containsString("Feuille de route"));
            }
            signedIn().get(desk("glossaire/" + UUID.randomUUID())).then().statusCode(404);
            signedIn().get(desk("feuille-de-route/rien")).then().statusCode(404);
            signedIn().get("/administration/contrats").then().statusCode(403);
        }
    }

    @Nested
    class Somebody_else {
        @Test
        void does_not_reach_the_desk_of_a_contract_that_is_not_theirs() {
            TestPeople.Visitor stranger = TestPeople.facilitator(UUID.randomUUID());
            for (String page : List.of("territoire", "territoire/imports", "glossaire", "feuille-de-route")) {
                given().cookie("session", stranger.cookie())
                        .get(desk(page))
                        .then()
                        .statusCode(403);
                given().redirects().follow(false).get(desk(page)).then().statusCode(303);
            }
        }
    }

    @Nested
    class The_administrator {
        @Test
        void opens_a_contract_at_a_free_address_only() {
            TestPeople.Visitor administrator = TestPeople.administrator();
            String slug = "neuf-" + UUID.randomUUID();
            open(administrator, slug).statusCode(303);
            open(administrator, slug).statusCode(422).body(containsString("existe déjà"));
            open(administrator, "api").statusCode(422).body(containsString("réservée"));
            open(administrator, "Où ça ?").statusCode(422).body(not(containsString("Exception")));
            assertThat(QuarkusTransaction.requiringNew().call(() -> Contract.at(slug)))
                    .isPresent();
        }

        private ValidatableResponse open(TestPeople.Visitor administrator, String slug) {
            return given().cookie("session", administrator.cookie())
                    .contentType("application/x-www-form-urlencoded; charset=UTF-8")
                    .formParam("_jeton", administrator.formToken())
                    .formParam("name", "Contrat neuf")
                    .formParam("territory", "Neuf")
                    .formParam("slug", slug)
                    .redirects()
                    .follow(false)
                    .post("/administration/contrats")
                    .then();
        }
    }

    private ValidatableResponse confirm(String content, String... keys) {
        RequestSpecification request = signedIn()
                .multiPart("_jeton", facilitator.formToken())
                .multiPart("title", "Feuille 2026")
                .multiPart("crossCutting", "fil");
        request.multiPart("content", null, content.getBytes(StandardCharsets.UTF_8), "text/plain; charset=UTF-8");
        for (String key : keys) {
            request.multiPart("key", key).multiPart("singular", key).multiPart("plural", key + "s");
        }
        return request.post(desk("feuille-de-route-import/confirmer")).then();
    }

    private RequestSpecification upload(String address, String field, String csv) {
        return signedIn()
                .multiPart("_jeton", facilitator.formToken())
                .multiPart(field, "fichier.csv", csv.getBytes(StandardCharsets.UTF_8), "text/csv");
    }

    private ValidatableResponse post(String address, String... fields) {
        RequestSpecification request = signedIn()
                .contentType("application/x-www-form-urlencoded; charset=UTF-8")
                .formParam("_jeton", facilitator.formToken());
        for (int i = 0; i < fields.length; i += 2) {
            request.formParam(fields[i], fields[i + 1]);
        }
        return request.post(desk(address)).then();
    }

    private RequestSpecification signedIn() {
        return given().cookie("session", facilitator.cookie()).redirects().follow(false);
    }

    private String desk(String address) {
        return "/" + contract.slug + "/bureau/" + address;
    }
}
