package fr.portevoix.contribution;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import fr.portevoix.shared.mail.PostOffice;
import io.quarkus.arc.Arc;
import io.restassured.specification.RequestSpecification;
import jakarta.mail.internet.MimeMessage;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Somebody who wishes for news, and what a real mail server took for them. */
public final class ForNews {
    private ForNews() {}

    /** The holder of this receipt wishes for news at this address, and confirms it by the mail that they get. */
    public static void wants(String contract, String receipt, String address) {
        form().formParam("adresse", address)
                .formParam("age", "15")
                .post("/" + contract + "/suivi/" + receipt + "/nouvelles")
                .then()
                .statusCode(200);
        Matcher link = Pattern.compile("/" + contract + "/nouvelles/\\S+")
                .matcher(text(mailsTo(address).get(0)));
        assertThat(link.find()).isTrue();
        form().formParam("acte", "oui").post(link.group()).then().statusCode(303);
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
            } catch (jakarta.mail.MessagingException unreadable) {
                throw new IllegalStateException(unreadable);
            }
        }
        return found;
    }

    public static String text(MimeMessage message) {
        try {
            return message.getContent().toString().replace("\r\n", "\n");
        } catch (Exception unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    /** An address that no other test has. */
    public static String address() {
        return "k" + UUID.randomUUID().toString().substring(0, 8) + "@exemple.example";
    }

    private static RequestSpecification form() {
        return given().redirects().follow(false).contentType("application/x-www-form-urlencoded; charset=utf-8");
    }
}
