package fr.portevoix.proposal;

import static fr.portevoix.proposal.ProposalGround.page;
import static fr.portevoix.proposal.ProposalGround.sending;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import fr.portevoix.shared.web.FormKey;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.concurrent.ThreadLocalRandom;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** One device, one support; a crowd behind one connection is kept and looked at before it counts. */
@QuarkusTest
class SupportTest {
    /** As many as one connection gives in the tests before it is a burst. */
    private static final int BURST = 5;

    ProposalGround ground;
    Proposal proposal;
    String address;

    @BeforeEach
    void a_published_proposal() {
        ground = new ProposalGround();
        proposal = ground.published("Un jardin partagé derrière la mairie");
        address = ground.address() + "/" + proposal.slug;
    }

    static String somewhere() {
        ThreadLocalRandom random = ThreadLocalRandom.current();
        return "2001:db8:%x:%x::1".formatted(random.nextInt(65_536), random.nextInt(65_536));
    }

    /** A new device presses the button; the cookie that it then has. */
    String supports(String from) {
        return sending()
                .header("X-Forwarded-For", from)
                .post(address + "/soutenir")
                .then()
                .statusCode(303)
                .extract()
                .cookie("soutien");
    }

    void crowd(String from) {
        for (int i = 0; i < BURST; i++) {
            supports(from);
        }
    }

    long count() {
        return ProposalGround.in(() -> Support.count(Proposal.<Proposal>findById(proposal.id)));
    }

    String flags() {
        return ProposalGround.in(() -> Support.<Support>find("proposal.id = ?1 and flags is not null", proposal.id)
                .singleResult()
                .flags);
    }

    @Nested
    class A_device {
        @Test
        void has_no_cookie_before_the_button_is_pressed() {
            assertThat(given().get(address).cookies()).isEmpty();
            assertThat(given().get(ground.address()).cookies()).isEmpty();
        }

        @Test
        void counts_once_however_often_it_presses() {
            String cookie = supports(somewhere());
            for (int i = 0; i < 3; i++) {
                sending()
                        .cookie("soutien", cookie)
                        .header("X-Forwarded-For", somewhere())
                        .post(address + "/soutenir");
            }
            assertThat(count()).isEqualTo(1);
            assertThat(given().cookie("soutien", cookie).get(address).asString())
                    .contains("Vous soutenez");
            assertThat(page(address).text()).contains("1 soutien").doesNotContain("Vous soutenez");
        }

        @Test
        void takes_its_support_back_and_keeps_no_number_after_the_last() {
            String cookie = supports(somewhere());
            Response back = sending().cookie("soutien", cookie).post(address + "/retirer");
            assertThat(back.statusCode()).isEqualTo(303);
            assertThat(back.detailedCookie("soutien").getMaxAge()).isZero();
            assertThat(count()).isZero();
        }

        @Test
        void is_another_device_when_the_cookie_is_made_up() {
            sending()
                    .cookie("soutien", "x".repeat(5000))
                    .header("X-Forwarded-For", somewhere())
                    .post(address + "/soutenir");
            sending()
                    .cookie("soutien", "<script>")
                    .header("X-Forwarded-For", somewhere())
                    .post(address + "/soutenir");
            assertThat(count()).isEqualTo(2);
        }
    }

    @Nested
    class A_crowd_behind_one_connection {
        @Test
        void is_asked_for_a_calculation_and_refused_nothing() {
            String crowded = somewhere();
            crowd(crowded);
            Response asked = sending()
                    .header("X-Forwarded-For", crowded)
                    .formParam("cle", FormKey.fresh())
                    .post(address + "/soutenir");
            assertThat(asked.statusCode()).isEqualTo(422);
            assertThat(Jsoup.parse(asked.asString()).select("form.proof [name=cle]"))
                    .hasSize(1);
            assertThat(asked.cookies()).isEmpty();
            sending()
                    .header("X-Forwarded-For", crowded)
                    .formParam("cle", FormKey.fresh())
                    .formParam("sans-preuve", "oui")
                    .post(address + "/soutenir")
                    .then()
                    .statusCode(303);
            assertThat(flags()).isEqualTo("burst,unproven");
            assertThat(count()).isEqualTo(BURST);
            supports(somewhere());
            assertThat(count()).isEqualTo(BURST + 1);
        }

        @Test
        void counts_once_somebody_of_the_team_looked() {
            String crowded = somewhere();
            crowd(crowded);
            String cookie = sending()
                    .header("X-Forwarded-For", crowded)
                    .formParam("sans-preuve", "oui")
                    .post(address + "/soutenir")
                    .cookie("soutien");
            assertThat(given().cookie("soutien", cookie).get(address).asString())
                    .contains("regarde avant de le compter");
            assertThat(ground.deskPage("?etat=soutiens").text()).contains("jardin partagé");
            ground.atDesk().formParam("acte", "garder").post(ground.desk() + "/" + proposal.id + "/soutiens");
            assertThat(count()).isEqualTo(BURST + 1);
            assertThat(ground.deskPage("?etat=soutiens").text()).doesNotContain("jardin partagé");
        }

        @Test
        void may_be_left_out() {
            String crowded = somewhere();
            crowd(crowded);
            sending()
                    .header("X-Forwarded-For", crowded)
                    .formParam("sans-preuve", "oui")
                    .post(address + "/soutenir");
            ground.atDesk().formParam("acte", "ecarter").post(ground.desk() + "/" + proposal.id + "/soutiens");
            assertThat(count()).isEqualTo(BURST);
        }
    }
}
