package fr.portevoix.contribution;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import fr.portevoix.account.Role;
import fr.portevoix.contribution.rights.Wishes;
import fr.portevoix.shared.database.WholeDatabase;
import fr.portevoix.shared.mail.Letter;
import fr.portevoix.shared.mail.MailWriter;
import fr.portevoix.shared.mail.OutboxMail;
import fr.portevoix.shared.text.Wording;
import io.quarkus.arc.All;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Addresses left for news: apart, sealed, confirmed, taken back. */
@QuarkusTest
class WishTest {
    @Inject
    EnterContribution enterContribution;

    @Inject
    Wishes wishes;

    @Inject
    DataSource database;

    @Inject
    @All
    List<MailWriter> writers;

    Ground ground;
    String number;
    String address;

    @BeforeEach
    void somebody_spoke() {
        ground = Ground.laid();
        number = enterContribution
                .enter(ground.said("Il fait noir."), UUID.randomUUID().toString(), null)
                .number()
                .toString();
        address = "k" + UUID.randomUUID().toString().substring(0, 8) + "@exemple.example";
    }

    RequestSpecification form() {
        return given().redirects().follow(false).contentType("application/x-www-form-urlencoded; charset=utf-8");
    }

    void asks(String age) {
        form().formParam("adresse", address)
                .formParam("age", age)
                .post("/" + ground.slug + "/suivi/" + number + "/nouvelles")
                .then()
                .statusCode(200);
    }

    /** The last letter of this kind, as it would leave now, with its recipient before it. */
    String letter(String kind) {
        return Ground.inTransaction(() -> {
            OutboxMail mail = OutboxMail.<OutboxMail>find("kind = ?1 order by createdAt desc", kind)
                    .firstResult();
            assertThat(mail.recipient).isEmpty();
            MailWriter writer = writers.stream()
                    .filter(one -> one.kind().equals(kind))
                    .findFirst()
                    .orElseThrow();
            return writer.recipient(mail.subjectId).orElseThrow() + " "
                    + writer.write(mail.subjectId, "fr").map(Letter::text).orElseThrow();
        });
    }

    String link(String letter) {
        Matcher found = Pattern.compile("/" + ground.slug + "/nouvelles/\\S+").matcher(letter);
        assertThat(found.find()).isTrue();
        return found.group();
    }

    void decides(String link, String act) {
        form().formParam("acte", act).post(link).then().statusCode(303);
    }

    String news() {
        Visitor facilitator = Visitor.with(Role.FACILITATOR, ground.contract.id);
        facilitator
                .posting()
                .formParam("titre", "La lumière revient")
                .formParam("texte", "Les lampes de la place sont réparées.")
                .post("/" + ground.slug + "/bureau/nouvelles/concertation")
                .then()
                .statusCode(303);
        return facilitator
                .atPages()
                .get("/" + ground.slug + "/bureau/nouvelles")
                .asString();
    }

    @Nested
    class Somebody_who_wants_news {
        @Test
        void leaves_nothing_readable_in_any_table() throws Exception {
            asks("15");

            assertThat(WholeDatabase.columnsWith(database, address)).isEmpty();
            assertThat(WholeDatabase.columnsWith(database, number.replace("-", "")))
                    .isEmpty();
        }

        @Test
        void is_asked_to_confirm_at_that_address_and_then_gets_news_with_the_way_to_their_words() {
            asks("15");
            String asked = letter("wish-confirm");
            assertThat(asked).startsWith(address);
            given().get(link(asked)).then().statusCode(200);
            assertThat(news()).contains("0 personne attend");

            decides(link(asked), "oui");

            assertThat(news()).contains("1 personne attend").doesNotContain(address);
            assertThat(letter("wish-news"))
                    .startsWith(address)
                    .contains("Les lampes de la place")
                    .contains("/suivi/" + number);
        }

        @Test
        void takes_it_back_and_nothing_is_left_nor_sent() throws Exception {
            asks("15");
            String link = link(letter("wish-confirm"));
            decides(link, "oui");
            news();

            decides(link, "arreter");

            given().get(link).then().statusCode(410);
            assertThat(WholeDatabase.columnsWith(database, address)).isEmpty();
            UUID wish = UUID.fromString(link.replaceAll(".*/([^/.]+)[.].*", "$1"));
            long left = Ground.inTransaction(() -> OutboxMail.count("subjectId", wish));
            assertThat(left).isZero();
        }

        @Test
        void under_fifteen_needs_a_parent_who_agrees() {
            form().formParam("adresse", address)
                    .post("/" + ground.slug + "/suivi/" + number + "/nouvelles")
                    .then()
                    .statusCode(422);
            asks("parent");

            String asked = letter("wish-confirm");
            assertThat(asked).contains("moins de 15 ans");
            assertThat(given().get(link(asked)).asString()).contains("vous êtes son parent");
        }

        @Test
        void is_forgotten_with_their_words_when_they_erase_them() {
            asks("15");
            String link = link(letter("wish-confirm"));

            form().formParam("oui", "true")
                    .post("/" + ground.slug + "/suivi/" + number + "/effacer")
                    .then()
                    .statusCode(303);

            given().get(link).then().statusCode(410);
            assertThat(given().get("/" + ground.slug + "/suivi/" + number).asString())
                    .contains("adresse laissée");
        }

        @Test
        void is_told_in_words_when_the_address_cannot_be_one() {
            for (String wrong : List.of("", "karim", "a@b", "a b@c.fr", "@exemple.fr", "x".repeat(300) + "@a.fr")) {
                form().formParam("adresse", wrong)
                        .formParam("age", "15")
                        .post("/" + ground.slug + "/suivi/" + number + "/nouvelles")
                        .then()
                        .statusCode(422);
            }
        }
    }

    @Nested
    class The_team {
        @Test
        void erases_an_address_for_a_person_who_asks() {
            asks("15");
            String link = link(letter("wish-confirm"));
            Visitor facilitator = Visitor.with(Role.FACILITATOR, ground.contract.id);

            facilitator
                    .posting()
                    .formParam("adresse", " " + address.toUpperCase() + " ")
                    .post("/" + ground.slug + "/bureau/droits/adresse")
                    .then()
                    .statusCode(303);

            given().get(link).then().statusCode(410);
        }

        @Test
        void says_who_answers_for_the_site_and_reads_its_register() {
            Visitor facilitator = Visitor.with(Role.FACILITATOR, ground.contract.id);
            facilitator
                    .posting()
                    .formParam("publisher", "Agglo d’essai, 1 place de la Mairie")
                    .formParam("director", "Mme Élue")
                    .formParam("host", "Hébergeur d’essai, 2 rue des Serveurs")
                    .formParam("dataOfficer", "dpo@essai.example")
                    .post("/" + ground.slug + "/bureau/mentions")
                    .then()
                    .statusCode(303);

            assertThat(given().get("/" + ground.slug + "/mentions-legales").asString())
                    .contains("1 place de la Mairie", "Mme Élue", "2 rue des Serveurs", "dpo@essai.example");
            assertThat(given().get("/" + ground.slug + "/donnees-personnelles").asString())
                    .contains("dpo@essai.example");
            assertThat(facilitator
                            .atPages()
                            .get("/" + ground.slug + "/bureau/registre")
                            .asString())
                    .contains("Enquêtes auprès des habitants", "Agglo d’essai", "730 jours");
            assertThat(facilitator
                            .atPages()
                            .get("/" + ground.slug + "/bureau/registre/registre.docx")
                            .then()
                            .statusCode(200)
                            .extract()
                            .asByteArray())
                    .startsWith('P', 'K');
        }
    }

    @Nested
    class Somebody_who_reads_what_they_were_told {
        @Test
        void finds_every_version_of_the_text_and_no_other() {
            Ground.inTransaction(() -> {
                for (int version = 1; version <= 2; version++) {
                    InformationText text = new InformationText();
                    text.consultation = Consultation.findById(ground.consultation.id);
                    text.version = version;
                    text.body = Wording.french("Texte numéro " + version);
                    text.since = LocalDate.of(2026, version, 1);
                    text.persist();
                }
            });
            String texts = "/" + ground.slug + "/donnees-personnelles/concertation/";
            assertThat(given().get(texts + "1").asString())
                    .contains("Texte numéro 1")
                    .contains("plus en vigueur");
            assertThat(given().get(texts + "2").asString())
                    .contains("Texte numéro 2")
                    .doesNotContain("plus en vigueur");
            given().get(texts + "3").then().statusCode(404);
            assertThat(given().get("/" + ground.slug + "/donnees-personnelles").asString())
                    .contains("Texte numéro 2")
                    .contains("/concertation/1\"");
        }
    }
}
