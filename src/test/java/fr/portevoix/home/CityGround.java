package fr.portevoix.home;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import fr.portevoix.account.TestPeople;
import fr.portevoix.contribution.Contribution;
import fr.portevoix.contribution.Ground;
import fr.portevoix.shared.web.FormKey;
import fr.portevoix.survey.TestSurveys;
import io.quarkus.arc.Arc;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/** A small town with every way to speak open, where everything is done through pages and forms. */
class CityGround extends Ground {
    static final LocalDate YESTERDAY = LocalDate.now().minusDays(1);
    private static final Pattern RECEIPT = Pattern.compile("\\b\\w{4}-\\w{4}-\\w{4}-\\w\\b");
    private static final String SURVEY =
            """
            title: {fr: Enquête habitants}
            slug: habitants
            published: true
            questions:
              - {code: quartier, kind: quartier, label: {fr: "Où habitez-vous ?"}}
              - {code: needs, kind: long, nature: need, label: {fr: "Quels sont les besoins ?"}}
            """;

    final String at = "/" + slug;
    TestPeople.Visitor facilitator;

    /** What somebody said: the number that they hold, and their words at the desk. */
    record Spoken(String receipt, UUID contribution) {}

    static CityGround laid() {
        CityGround ground = new CityGround();
        QuarkusTransaction.requiringNew().run(ground::lay);
        ground.facilitator = TestPeople.facilitator(ground.contract.id);
        Arc.container().instance(TestSurveys.class).get().survey(ground.consultation, SURVEY);
        ground.openCall();
        ground.seatCommittee();
        ground.session("Un atelier", "WORKSHOP", true);
        return ground;
    }

    private void seatCommittee() {
        desk().formParam("nom", "COPIL")
                .formParam("genre", "comité de pilotage")
                .post(at + "/bureau/instances")
                .then()
                .statusCode(303);
    }

    private void openCall() {
        desk().formParam("consultation", "concertation")
                .formParam("titre", "Idées")
                .formParam("delai", "5")
                .formParam("publiee", "true")
                .post(at + "/bureau/propositions/appels")
                .then()
                .statusCode(303);
    }

    void session(String title, String kind, boolean announced) {
        RequestSpecification form = desk().formParam("titre", title)
                .formParam("genre", kind)
                .formParam("consultation", "concertation")
                .formParam("jour", "2026-03-02")
                .formParam("lieu", "Centre social")
                .formParam("acces", "De plain-pied")
                .formParam("voix", "RESIDENT")
                .formParam("quartier", "nord");
        if (announced) {
            form.formParam("annoncee", "true");
        }
        form.post(at + "/bureau/ateliers").then().statusCode(303);
    }

    // ------------------------------------------------------------------ what people say

    Spoken answersOnline(String words) {
        return spoken(
                form().formParam("cle", FormKey.fresh())
                        .formParam("q-quartier", "nord")
                        .formParam("q-needs", words)
                        .post(at + "/enquetes/habitants"),
                words);
    }

    /** Somebody of the team types what came by telephone, on paper, by letter, in the corridor. */
    Spoken entered(String words, String channel) {
        String next = desk().formParam("cle", UUID.randomUUID().toString())
                .formParam("consultation", "concertation")
                .formParam("texte", words)
                .formParam("canal", channel)
                .formParam("voix", "RESIDENT")
                .formParam("nature", "NEED")
                .formParam("quartier", "nord")
                .formParam("jour", LocalDate.now().toString())
                .formParam("langue", "fr")
                .post(at + "/bureau/saisir")
                .then()
                .statusCode(303)
                .extract()
                .header("Location");
        return new Spoken(
                page(next.replaceAll("^https?://[^/]+", ""))
                        .select(".slip .number")
                        .text(),
                contribution(words));
    }

    /** A line of a session, read over and published with its synthesis. */
    Spoken saidInSession(String words) {
        String here = at + "/bureau/ateliers/un-atelier";
        desk().formParam("cle", FormKey.fresh())
                .formParam("texte", words)
                .formParam("phase", "NEEDS")
                .formParam("voix", "RESIDENT")
                .formParam("quartier", "nord")
                .post(here + "/saisir")
                .then()
                .statusCode(303);
        return new Spoken(page(here).select("b[dir=ltr]").first().text(), contribution(words));
    }

    void readOverAndPublishTheSession() {
        String here = at + "/bureau/ateliers/un-atelier";
        RequestSpecification read = desk();
        page(here + "/relire").select("input[name=lu]").eachAttr("value").forEach(line -> read.formParam("lu", line));
        read.post(here + "/relire").then().statusCode(303);
        desk().post(here + "/publier").then().statusCode(303);
    }

    /** An observation of somebody who walks today, with the code of the poster. */
    Spoken walks(String words) {
        String here = at + "/bureau/diagnostics/un-tour";
        desk().formParam("titre", "Un tour")
                .formParam("consultation", "concertation")
                .formParam("jour", LocalDate.now(ZoneId.of("Europe/Paris")).toString())
                .formParam("lieu", "Devant la mairie")
                .formParam("quartier", "nord")
                .formParam("annonce", "true")
                .post(at + "/bureau/diagnostics")
                .then()
                .statusCode(303);
        form().formParam("acte", "noter")
                .formParam("code", page(here).select("b.figure[dir=ltr]").text())
                .formParam("appareil", FormKey.fresh())
                .formParam("cle", FormKey.fresh())
                .formParam("genre", "PROBLEM")
                .formParam("mots", words)
                .formParam("lieu", "nord")
                .post(at + "/diagnostics/un-tour/noter")
                .then()
                .statusCode(200);
        return new Spoken(page(here).select("b[dir=ltr]:not(.figure)").first().text(), contribution(words));
    }

    /** The team finds that everybody may read the first observation of the walk. */
    void readsOverTheWalk(String words) {
        desk().formParam("genre", "PROBLEM")
                .formParam("mots", words)
                .formParam("acte", "publier")
                .post(at + "/bureau/diagnostics/un-tour/observations/1")
                .then()
                .statusCode(303);
    }

    Spoken proposes(String words) {
        return spoken(
                form().formParam("cle", FormKey.fresh())
                        .formParam("idee", words)
                        .formParam("quartier", "nord")
                        .post(at + "/propositions/appels/idees"),
                words);
    }

    /** The team publishes a proposal with these words; its address. */
    String publishes(Spoken proposal, String title, String words) {
        UUID id = in(() -> Contribution.<Contribution>findById(proposal.contribution).sourceId);
        desk().formParam("titre", title)
                .formParam("idee", words)
                .formParam("quartier", "nord")
                .post(at + "/bureau/propositions/" + id + "/publier")
                .then()
                .statusCode(303);
        return in(() -> fr.portevoix.proposal.Proposal.<fr.portevoix.proposal.Proposal>findById(id).slug);
    }

    private Spoken spoken(Response answer, String words) {
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(303);
        Matcher number = RECEIPT.matcher(answer.header("Location"));
        assertThat(number.find()).isTrue();
        return new Spoken(number.group(), contribution(words));
    }

    private UUID contribution(String words) {
        return in(() -> Contribution.<Contribution>find("contract = ?1 and body = ?2", contract, words)
                .singleResult()
                .id);
    }

    // ------------------------------------------------------------------ what is made of it

    /** A sheet that residents read; its address, and its identifier at the desk. */
    String sheet(String title, boolean published) {
        String sheet = desk().formParam("title", title)
                .post(at + "/bureau/fiches")
                .then()
                .statusCode(303)
                .extract()
                .header("Location")
                .replaceAll(".*/fiches/|/ecrire$", "");
        desk().formParam("revision", revision(sheet))
                .formParam("title", title)
                .formParam("objective", nodes.get("2.1").id)
                .formParam("stakes", "Ce qui est en jeu.")
                .post(at + "/bureau/fiches/" + sheet + "/ecrire")
                .then()
                .statusCode(303);
        if (published) {
            desk().formParam("note", "")
                    .formParam("revision", revision(sheet))
                    .post(at + "/bureau/fiches/" + sheet + "/figer")
                    .then()
                    .statusCode(303);
            desk().post(at + "/bureau/fiches/" + sheet + "/versions/1/publier")
                    .then()
                    .statusCode(303);
        }
        return sheet;
    }

    private int revision(String sheet) {
        return in(() -> fr.portevoix.action.ActionSheet.at(contract, sheet).orElseThrow().revision);
    }

    UUID sheetId(String sheet) {
        return in(() -> fr.portevoix.action.ActionSheet.at(contract, sheet).orElseThrow().id);
    }

    void qualifies(UUID contribution, String outcome, String what, String reason) {
        desk().formParam("choisi", contribution.toString())
                .formParam("acte", "faire")
                .formParam("vu", 1)
                .formParam("couvert", "non")
                .formParam("plus", "Une aide de plus.")
                .formParam("suite", outcome)
                .formParam("cible", what)
                .formParam("raison", reason)
                .post(at + "/bureau/qualifier")
                .then()
                .statusCode(303);
    }

    /** A meeting of yesterday takes up the sheet; the address of the desk's page of the meeting. */
    String meeting(String title, LocalDate day, boolean announced) {
        RequestSpecification form = desk().formParam("instance", "copil")
                .formParam("titre", title)
                .formParam("jour", day.toString())
                .formParam("debut", "14:00")
                .formParam("lieu", "Mairie")
                .formParam("acces", "De plain-pied");
        if (announced) {
            form.formParam("annoncee", "true");
        }
        return form.post(at + "/bureau/reunions")
                .then()
                .statusCode(303)
                .extract()
                .header("Location")
                .replaceAll(".*/reunions/", "");
    }

    /** Puts the sheet on the agenda and notes what was decided, as a draft. */
    void decides(String meeting, UUID sheet, String reason) {
        String item = desk().formParam("sujet", "sheet:" + sheet)
                .post(at + "/bureau/reunions/" + meeting + "/points")
                .then()
                .statusCode(303)
                .extract()
                .header("Location")
                .replaceAll(".*#point-", "");
        desk().formParam("sens", "ADOPTED")
                .formParam("raison", reason)
                .post(at + "/bureau/reunions/" + meeting + "/points/" + item + "/decision")
                .then()
                .statusCode(303);
    }

    void publishesDecisions(String meeting) {
        String address = at + "/bureau/reunions/" + meeting + "/publier";
        desk().formParam("marque", page(address).select("input[name=marque]").val())
                .post(address)
                .then()
                .statusCode(303);
    }

    /** The sheet's action is done, with a page that proves it. */
    void delivers(String sheet, String reason, String proof) {
        Document preview = Jsoup.parse(step(sheet, reason, proof).asString());
        step(sheet, reason, proof, "mark", preview.select("input[name=mark]").val())
                .then()
                .statusCode(303);
    }

    Response step(String sheet, String reason, String proof, String... more) {
        RequestSpecification form = given().redirects()
                .follow(false)
                .cookie("session", facilitator.cookie())
                .multiPart("_jeton", facilitator.formToken())
                .multiPart("state", "DONE")
                .multiPart("day", YESTERDAY.toString())
                .multiPart("proofLink", proof)
                .multiPart("reason", reason, "text/plain; charset=UTF-8");
        for (int i = 0; i < more.length; i += 2) {
            form.multiPart(more[i], more[i + 1]);
        }
        return form.post(at + "/bureau/fiches/" + sheet + "/avancement");
    }

    // ------------------------------------------------------------------ how it is asked for

    RequestSpecification desk() {
        return form().cookie("session", facilitator.cookie()).formParam("_jeton", facilitator.formToken());
    }

    /** A form that anybody sends. */
    static RequestSpecification form() {
        return given().redirects().follow(false).contentType("application/x-www-form-urlencoded; charset=utf-8");
    }

    /** A page as the facilitator reads it. */
    Document page(String address) {
        return Jsoup.parse(given().cookie("session", facilitator.cookie())
                .get(address)
                .then()
                .statusCode(200)
                .extract()
                .asString());
    }

    /** A page as anybody reads it. */
    static Document seen(String address) {
        return Jsoup.parse(given().get(address).then().statusCode(200).extract().asString());
    }

    static <T> T in(java.util.function.Supplier<T> act) {
        return QuarkusTransaction.requiringNew().call(act::get);
    }
}
