package fr.portevoix.action;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import fr.portevoix.contribution.Channel;
import fr.portevoix.contribution.EnterContribution;
import fr.portevoix.contribution.ForNews;
import fr.portevoix.contribution.Reading;
import fr.portevoix.contribution.Speaker;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.mail.internet.MimeMessage;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import javax.imageio.ImageIO;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Whoever asked for news learns that the action that their words prepared is done, or dropped, and nobody twice. */
@QuarkusTest
class TellDeliveryTest {
    private static final String REASON = "Le bus roule depuis lundi.";

    SheetGround ground;
    String sheet;
    EnterContribution.Entered author;
    String address;

    @BeforeEach
    void somebody_spoke_and_wishes_for_news_of_a_published_sheet() {
        ground = SheetGround.laid();
        sheet = ground.publishedSheet("Un bus de la santé");
        author = ground.entered("Le médecin est trop loin.", Channel.PHONE, Speaker.RESIDENT, ground.north);
        ground.fed(sheet, List.of(author.contribution().id), "Vous demandez un médecin.");
        address = ForNews.address();
    }

    RequestSpecification step(String state, String mark) {
        RequestSpecification form = ground.atDesk()
                .multiPart("_jeton", ground.facilitator.formToken())
                .multiPart("state", state)
                .multiPart("day", "2026-05-04")
                .multiPart("reason", REASON, "text/plain; charset=UTF-8");
        return mark == null ? form : form.multiPart("mark", mark);
    }

    Response send(RequestSpecification form) {
        return form.post(ground.desk("/" + sheet + "/avancement"));
    }

    Document preview(String state) {
        Response answer = send(step(state, null));
        assertThat(answer.statusCode()).isEqualTo(200);
        return Jsoup.parse(answer.asString());
    }

    String mark(Document preview) {
        return preview.select("input[name=mark]").val();
    }

    long steps() {
        return QuarkusTransaction.requiringNew().call(() -> DeliveryStep.count("sheet.id", ground.sheet(sheet).id));
    }

    String story() {
        return Jsoup.parse(given().get("/" + ground.slug + "/suivi/" + author.number())
                        .asString())
                .text();
    }

    @Test
    void the_team_reads_whom_it_will_be_told_to_before_anything_is_kept() {
        ForNews.wants(ground.slug, author.number().toString(), address);
        Document preview = preview("DONE");
        assertThat(preview.select(".figure").eachText()).containsExactly("1", "1", "0");
        assertThat(preview.text())
                .contains("Une action à laquelle vos mots ont servi est faite")
                .doesNotContain(address);
        assertThat(preview.select("#reason").val()).isEqualTo(REASON);
        assertThat(steps()).isZero();
        assertThat(story()).doesNotContain(REASON);
    }

    @Test
    void done_is_told_once_however_often_the_button_is_pressed_and_never_says_what_about() {
        ForNews.wants(ground.slug, author.number().toString(), address);
        String mark = mark(preview("DONE"));
        send(step("DONE", mark)).then().statusCode(303);
        send(step("DONE", mark)).then().statusCode(303);
        assertThat(steps()).isEqualTo(1);
        assertThat(story()).contains(REASON);
        List<MimeMessage> mails = ForNews.mailsTo(address);
        assertThat(mails).hasSize(1);
        assertThat(ForNews.text(mails.get(0)))
                .contains("cette action est faite", "/suivi/" + author.number(), "/nouvelles/")
                .doesNotContain("bus", "médecin");
        assertThat(ForNews.mailsTo(address)).isEmpty();
    }

    @Test
    void dropped_is_told_in_words_of_its_own() {
        ForNews.wants(ground.slug, author.number().toString(), address);
        send(step("DROPPED", mark(preview("DROPPED")))).then().statusCode(303);
        assertThat(ForNews.mailsTo(address)).hasSize(1).allSatisfy(mail -> assertThat(ForNews.text(mail))
                .contains("Elle ne se fera pas"));
    }

    @Test
    void another_state_than_the_one_that_was_shown_is_shown_first() {
        ForNews.wants(ground.slug, author.number().toString(), address);
        send(step("DROPPED", mark(preview("DONE")))).then().statusCode(200);
        assertThat(steps()).isZero();
    }

    @Test
    void what_was_done_before_anybody_could_read_the_sheet_is_told_when_it_is_published() {
        ForNews.wants(ground.slug, author.number().toString(), address);
        withdraw();
        send(step("DONE", null)).then().statusCode(303);
        assertThat(ForNews.mailsTo(address)).isEmpty();

        Response shown = publish(null);
        assertThat(shown.statusCode()).isEqualTo(200);
        Document preview = Jsoup.parse(shown.asString());
        assertThat(preview.select(".figure").eachText()).containsExactly("1", "1", "0");
        assertThat(preview.text()).doesNotContain(address);
        assertThat(ForNews.mailsTo(address)).isEmpty();

        publish(mark(preview)).then().statusCode(303);
        assertThat(ForNews.mailsTo(address)).hasSize(1);

        withdraw();
        publish(null).then().statusCode(303);
        assertThat(ForNews.mailsTo(address)).isEmpty();
    }

    @Test
    void an_end_that_was_taken_up_again_is_not_told_later() {
        ForNews.wants(ground.slug, author.number().toString(), address);
        withdraw();
        send(step("DROPPED", null)).then().statusCode(303);
        send(step("UNDER_WAY", null)).then().statusCode(303);
        publish(null).then().statusCode(303);
        assertThat(ForNews.mailsTo(address)).isEmpty();
    }

    private void withdraw() {
        desk("/retirer", null).then().statusCode(303);
    }

    private Response publish(String mark) {
        return desk("/versions/1/publier", mark);
    }

    private Response desk(String act, String mark) {
        RequestSpecification form = given().redirects()
                .follow(false)
                .contentType("application/x-www-form-urlencoded; charset=utf-8")
                .cookie("session", ground.facilitator.cookie())
                .formParam("_jeton", ground.facilitator.formToken());
        return (mark == null ? form : form.formParam("mark", mark)).post(ground.desk("/" + sheet + act));
    }

    @Test
    void planned_and_under_way_change_receipts_without_a_mail() {
        ForNews.wants(ground.slug, author.number().toString(), address);
        send(step("UNDER_WAY", null)).then().statusCode(303);
        assertThat(story()).contains(REASON);
        assertThat(ForNews.mailsTo(address)).isEmpty();
    }

    @Test
    void one_address_that_left_two_receipts_gets_one_mail() {
        EnterContribution.Entered again = QuarkusTransaction.requiringNew()
                .call(() -> ground.elsewhere("Le bus ne passe pas le soir.", ground.north));
        ground.fed(sheet, List.of(again.contribution().id), "Vous demandez un bus.");
        ForNews.wants(ground.slug, author.number().toString(), address);
        ForNews.wants(ground.slug, again.number().toString(), address);
        Document preview = preview("DONE");
        assertThat(preview.select(".figure").eachText()).containsExactly("2", "1", "0");
        send(step("DONE", mark(preview))).then().statusCode(303);
        assertThat(ForNews.mailsTo(address)).hasSize(1);
    }

    @Test
    void nothing_is_told_of_words_with_the_referent_or_of_a_sheet_that_residents_do_not_read() {
        ForNews.wants(ground.slug, author.number().toString(), address);
        ground.change(author.contribution().id, said -> said.reading = Reading.ASIDE);
        send(step("DONE", null)).then().statusCode(303);
        ground.change(author.contribution().id, said -> said.reading = Reading.READ);
        ground.posting().post(ground.desk("/" + sheet + "/retirer")).then().statusCode(303);
        send(step("DROPPED", null)).then().statusCode(303);
        assertThat(ForNews.mailsTo(address)).isEmpty();
    }

    @Test
    void the_photo_is_not_lost_while_somebody_reads_the_preview() throws IOException {
        Response answer = send(step("DONE", null)
                .multiPart("photo", "bus.png", png(), "image/png")
                .multiPart("shows", "Un bus", "text/plain; charset=UTF-8"));
        Document preview = Jsoup.parse(answer.asString());
        Response kept = send(step("DONE", mark(preview))
                .multiPart("kept", preview.select("input[name=kept]").val())
                .multiPart("shows", "Un bus", "text/plain; charset=UTF-8"));
        assertThat(kept.statusCode())
                .as(Jsoup.parse(kept.asString()).select(".error, .mend").text())
                .isEqualTo(303);
        assertThat(Jsoup.parse(given().get(ground.open("/" + sheet)).asString())
                        .select(".timeline img")
                        .attr("alt"))
                .isEqualTo("Un bus");
    }

    private static byte[] png() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(64, 48, BufferedImage.TYPE_INT_RGB), "png", out);
        return out.toByteArray();
    }
}
