package fr.portevoix.council.news;

import static fr.portevoix.council.CouncilGround.form;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import fr.portevoix.account.Person;
import fr.portevoix.council.CouncilGround;
import fr.portevoix.council.reading.ReadingGround;
import fr.portevoix.shared.database.WholeDatabase;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Members get what is new at the rhythm that they choose: one mail a day at most, and none once they say stop. */
@QuarkusTest
class NewsTest {
    @Inject
    PostNews postNews;

    @Inject
    ChooseRhythm chooseRhythm;

    @Inject
    DataSource database;

    ReadingGround ground;

    @BeforeEach
    void amina_reads_daily_and_was_told_until_yesterday() {
        ground = ReadingGround.laid();
        choose(ground.amina, "DAILY");
        told(ground.amina, wish -> {
            wish.toldUntil = Instant.now().minus(Duration.ofDays(1));
            wish.postedOn = LocalDate.now().minusDays(1);
        });
    }

    void choose(CouncilGround.Seated who, String rhythm) {
        form(who.visitor())
                .formParam("rythme", rhythm)
                .post("/" + ground.council.slug + "/conseil/conseil/nouvelles")
                .then()
                .statusCode(303);
    }

    void told(CouncilGround.Seated who, Consumer<NewsWish> change) {
        QuarkusTransaction.requiringNew()
                .run(() -> change.accept(
                        NewsWish.of(Person.findById(who.visitor().personId())).orElseThrow()));
    }

    List<MimeMessage> mails() {
        return CouncilGround.mailsTo(ground.amina.visitor().email());
    }

    @Test
    void one_mail_tells_what_others_said_and_what_opened_without_their_words() throws Exception {
        ground.says(ground.bruno.visitor(), "vingt jeunes", "Des mots à ne pas envoyer.");
        ground.says(ground.amina.visitor(), "les jeunes", "Les miens.");
        postNews.post();
        List<MimeMessage> mails = mails();

        assertThat(mails).hasSize(1);
        String text = CouncilGround.text(mails.get(0));
        assertThat(text)
                .contains("Conseil citoyen du Nord", "1 nouveau commentaire", "la version 1 est ouverte", ground.path())
                .doesNotContain("Des mots à ne pas envoyer", "2 nouveaux");
        String stop = mails.get(0).getHeader("List-Unsubscribe")[0].replaceAll("[<>]", "");
        assertThat(text).contains(stop);
        assertThat(mails.get(0).getHeader("List-Unsubscribe-Post")).containsExactly("List-Unsubscribe=One-Click");
        assertThat(WholeDatabase.columnsWith(database, stop.replaceAll(".*/", "")))
                .isEmpty();
    }

    @Test
    void never_more_than_one_mail_leaves_on_a_day_and_nothing_is_told_twice() {
        postNews.post();
        assertThat(mails()).hasSize(1);
        ground.says(ground.bruno.visitor(), "vingt jeunes", "Encore.");
        postNews.post();
        assertThat(mails()).isEmpty();

        told(ground.amina, wish -> wish.postedOn = LocalDate.now().minusDays(1));
        postNews.post();
        assertThat(mails()).as("a mail that left late leaves the day to itself").isEmpty();
    }

    @Test
    void what_waits_for_a_mail_server_is_not_joined_by_another_mail() {
        postNews.post();
        told(ground.amina, wish -> wish.postedOn = LocalDate.now().minusDays(1));
        ground.says(ground.bruno.visitor(), "vingt jeunes", "Encore.");
        postNews.post();

        assertThat(mails()).hasSize(1);
    }

    @Test
    void a_comment_that_was_taken_back_before_the_mail_left_is_told_no_more() {
        told(ground.amina, wish -> wish.toldUntil = Instant.now());
        String location = ground.says(ground.bruno.visitor(), "vingt jeunes", "Une erreur.");
        postNews.post();
        String id =
                ground.page(ground.bruno, "").select("form[action$=retirer]").attr("action");
        form(ground.bruno.visitor()).post(id).then().statusCode(303);

        assertThat(location).contains("#c-");
        assertThat(mails()).isEmpty();
    }

    @Test
    void weekly_waits_for_a_week() {
        choose(ground.amina, "WEEKLY");
        told(ground.amina, wish -> wish.postedOn = LocalDate.now().minusDays(6));
        postNews.post();
        assertThat(mails()).isEmpty();
        told(ground.amina, wish -> wish.postedOn = LocalDate.now().minusDays(7));
        postNews.post();
        assertThat(mails()).hasSize(1);
    }

    @Test
    void one_press_stops_them_without_signing_in_and_reading_the_link_stops_nothing() throws Exception {
        postNews.post();
        MimeMessage mail = mails().get(0);
        Matcher link = Pattern.compile("https?://[^/]+(/\\S+)")
                .matcher(mail.getHeader("List-Unsubscribe")[0].replaceAll("[<>]", ""));
        assertThat(link.find()).isTrue();
        String stop = link.group(1);
        assertThat(given().get(stop).then().statusCode(200).extract().asString())
                .contains("Ne plus recevoir de nouvelles");
        told(ground.amina, wish -> assertThat(wish.rhythm).isEqualTo(Rhythm.DAILY));
        given().contentType("application/x-www-form-urlencoded")
                .formParam("List-Unsubscribe", "One-Click")
                .post(stop)
                .then()
                .statusCode(200);

        told(ground.amina, wish -> {
            assertThat(wish.rhythm).isEqualTo(Rhythm.NEVER);
            wish.toldUntil = Instant.now().minus(Duration.ofDays(30));
            wish.postedOn = null;
        });
        postNews.post();
        assertThat(mails()).isEmpty();
        given().get(stop.substring(0, stop.length() - 1) + "_").then().statusCode(404);
    }
}
