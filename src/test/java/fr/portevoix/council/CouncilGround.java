package fr.portevoix.council;

import static io.restassured.RestAssured.given;

import fr.portevoix.account.Person;
import fr.portevoix.account.Role;
import fr.portevoix.account.ScopeKind;
import fr.portevoix.account.TestPeople;
import fr.portevoix.action.meeting.Body;
import fr.portevoix.contribution.Ground;
import fr.portevoix.shared.mail.PostOffice;
import io.quarkus.arc.Arc;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.restassured.specification.RequestSpecification;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/** A contract of a test's own with its facilitator and two councils that nobody sits on yet. */
public class CouncilGround extends Ground {
    public TestPeople.Visitor facilitator;
    public Body body;
    public Body other;

    /** Lays it. */
    public static CouncilGround laid() {
        CouncilGround ground = new CouncilGround();
        QuarkusTransaction.requiringNew().run(ground::lay);
        ground.facilitator = TestPeople.facilitator(ground.contract.id);
        return ground;
    }

    @Override
    protected void lay() {
        super.lay();
        body = council("conseil", "Conseil citoyen du Nord");
        other = council("table", "Table de quartier du Sud");
    }

    private Body council(String slug, String name) {
        Body made = new Body();
        made.contract = contract;
        made.slug = slug;
        made.name = name;
        made.kind = "conseil citoyen";
        made.persist();
        Council council = new Council();
        council.body = made;
        council.form = "conseil citoyen";
        council.persist();
        return made;
    }

    /** Somebody who sits on this body since last year, signed in. */
    public Seated seats(Body where, String name, boolean observer) {
        Person person = TestPeople.create(name);
        TestPeople.grant(person, Role.COUNCIL_MEMBER, ScopeKind.BODY, where.id);
        return new Seated(seat(where, name, person, observer), TestPeople.signIn(person));
    }

    /** Somebody without a mailbox who sits on this body. */
    public UUID seatsWithoutMailbox(Body where, String name) {
        return seat(where, name, null, false);
    }

    /** A seat, and its holder's session. */
    public record Seated(UUID member, TestPeople.Visitor visitor) {}

    private static UUID seat(Body where, String name, Person person, boolean observer) {
        return QuarkusTransaction.requiringNew().call(() -> {
            Member member = new Member();
            member.body = where;
            member.person = person;
            member.name = name;
            member.observer = observer;
            member.fromOn = LocalDate.now().minusYears(1);
            member.persist();
            return member.id;
        });
    }

    /** A form that this visitor sends. */
    public static RequestSpecification form(TestPeople.Visitor visitor) {
        return given().redirects()
                .follow(false)
                .contentType("application/x-www-form-urlencoded; charset=utf-8")
                .cookie("session", visitor.cookie())
                .formParam("_jeton", visitor.formToken());
    }

    /** A page of the contract, as this visitor reads it. */
    public Document page(TestPeople.Visitor visitor, String path) {
        return Jsoup.parse(given().cookie("session", visitor.cookie())
                .get("/" + slug + path)
                .then()
                .statusCode(200)
                .extract()
                .asString());
    }

    /** A page of the contract, as anybody reads it. */
    public Document page(String path) {
        return Jsoup.parse(
                given().get("/" + slug + path).then().statusCode(200).extract().asString());
    }

    /** What a page of the contract answers to this visitor. */
    public int status(TestPeople.Visitor visitor, String path) {
        return given().redirects()
                .follow(false)
                .cookie("session", visitor.cookie())
                .get("/" + slug + path)
                .statusCode();
    }

    /** What a real mail server took for this address just now. */
    public static List<MimeMessage> mailsTo(String address) {
        List<MimeMessage> found = new ArrayList<>();
        for (MimeMessage message :
                Arc.container().instance(PostOffice.class).get().deliver()) {
            try {
                if (message.getAllRecipients()[0].toString().equals(address)) {
                    found.add(message);
                }
            } catch (MessagingException unreadable) {
                throw new IllegalStateException(unreadable);
            }
        }
        return found;
    }

    /** The words of a mail. */
    public static String text(MimeMessage message) {
        try {
            return message.getContent().toString().replace("\r\n", "\n");
        } catch (MessagingException | IOException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }
}
