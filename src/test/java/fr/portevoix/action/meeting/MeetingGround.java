package fr.portevoix.action.meeting;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import fr.portevoix.account.TestPeople;
import fr.portevoix.contribution.Channel;
import fr.portevoix.contribution.CodeContribution;
import fr.portevoix.contribution.Contribution;
import fr.portevoix.contribution.EnterContribution;
import fr.portevoix.contribution.ForNews;
import fr.portevoix.contribution.Ground;
import fr.portevoix.contribution.Nature;
import fr.portevoix.contribution.Speaker;
import io.quarkus.arc.Arc;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.mail.internet.MimeMessage;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/** A contract of a test's own, its facilitator, a steering committee and its meeting of yesterday. */
final class MeetingGround extends Ground {
    static final LocalDate YESTERDAY = LocalDate.now().minusDays(1);

    TestPeople.Visitor facilitator;

    static MeetingGround laid() {
        MeetingGround ground = new MeetingGround();
        QuarkusTransaction.requiringNew().run(ground::lay);
        ground.facilitator = TestPeople.facilitator(ground.contract.id);
        return ground;
    }

    @Override
    protected void lay() {
        super.lay();
        Body body = new Body();
        body.contract = contract;
        body.slug = "copil";
        body.name = "Comité de pilotage";
        body.kind = "comité de pilotage";
        body.persist();
        Meeting meeting = new Meeting();
        meeting.contract = contract;
        meeting.body = body;
        meeting.slug = "copil-1";
        meeting.title = "Comité de pilotage d’essai";
        meeting.heldOn = YESTERDAY;
        meeting.persist();
    }

    /** Somebody says this, and it is tied to the objective of this code; the number of their receipt. */
    String said(String words, String code) {
        EnterContribution.Entered entered = bean(EnterContribution.class)
                .enter(
                        new EnterContribution.Said(
                                consultation,
                                words,
                                Channel.PHONE,
                                Speaker.RESIDENT,
                                Nature.NEED,
                                List.of(north),
                                LocalDate.of(2026, 3, 12),
                                "fr"),
                        UUID.randomUUID().toString(),
                        null);
        if (code != null) {
            QuarkusTransaction.requiringNew().run(() -> bean(CodeContribution.class)
                    .tag(Contribution.findById(entered.contribution().id), nodes.get(code), null));
        }
        return entered.number().toString();
    }

    /** The holder of this receipt wishes for news at this address, and confirms it by the mail that they get. */
    void wants(String receipt, String address) {
        ForNews.wants(slug, receipt, address);
    }

    /** What a real mail server took for this address just now. */
    List<MimeMessage> mailsTo(String address) {
        return ForNews.mailsTo(address);
    }

    static String text(MimeMessage message) {
        return ForNews.text(message);
    }

    static String address() {
        return ForNews.address();
    }

    /** A form that anybody sends. */
    static RequestSpecification form() {
        return given().redirects().follow(false).contentType("application/x-www-form-urlencoded; charset=utf-8");
    }

    /** A form of the facilitator's. */
    RequestSpecification posting() {
        return form().cookie("session", facilitator.cookie()).formParam("_jeton", facilitator.formToken());
    }

    /** A page of the desk, as the facilitator reads it. */
    Document desk(String path) {
        return Jsoup.parse(given().cookie("session", facilitator.cookie())
                .get("/" + slug + "/bureau/" + path)
                .then()
                .statusCode(200)
                .extract()
                .asString());
    }

    /** A page that anybody reads. */
    Document page(String path) {
        return Jsoup.parse(
                given().get("/" + slug + path).then().statusCode(200).extract().asString());
    }

    /** Puts the objective of this code on the agenda; the identifier of the item. */
    String item(String code) {
        return itemAfter(posting()
                .formParam("sujet", "objective:" + nodes.get(code).id)
                .post("/" + slug + "/bureau/reunions/copil-1/points"));
    }

    /** Puts words on the agenda; the identifier of the item. */
    String freeItem(String words) {
        return itemAfter(posting().formParam("texte", words).post("/" + slug + "/bureau/reunions/copil-1/points"));
    }

    private static String itemAfter(Response answer) {
        assertThat(answer.statusCode()).isEqualTo(303);
        return answer.header("Location").replaceAll(".*#point-", "");
    }

    /** Notes a decision on this item as a draft. */
    void decides(String item, String outcome, String reason, String... quartiers) {
        RequestSpecification form = posting()
                .formParam("sens", outcome)
                .formParam("changements", "Une rue de plus.")
                .formParam("jusque", LocalDate.now().plusYears(1).toString())
                .formParam("raison", reason);
        for (String quartier : quartiers) {
            form.formParam("quartier", quartier);
        }
        form.post("/" + slug + "/bureau/reunions/copil-1/points/" + item + "/decision")
                .then()
                .statusCode(303);
    }

    /** Reads the preview and presses its button. */
    Response publishes() {
        String mark =
                desk("reunions/copil-1/publier").select("input[name=marque]").val();
        return posting().formParam("marque", mark).post("/" + slug + "/bureau/reunions/copil-1/publier");
    }

    /** The slug of the decision on this item. */
    String decisionOn(String item) {
        return QuarkusTransaction.requiringNew().call(() -> Decision.<Decision>find("item.id", UUID.fromString(item))
                .<Decision>firstResult()
                .slug);
    }

    static <T> T bean(Class<T> type) {
        return Arc.container().instance(type).get();
    }
}
