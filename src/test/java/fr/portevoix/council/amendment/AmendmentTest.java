package fr.portevoix.council.amendment;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;

import fr.portevoix.account.TestPeople.Visitor;
import fr.portevoix.action.ActionSheet;
import fr.portevoix.action.WriteSheet;
import fr.portevoix.council.CouncilGround;
import io.quarkus.arc.Arc;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Members ask for changes in a draft; each is decided with a reason, and those that are accepted make the next text. */
@QuarkusTest
class AmendmentTest {
    private AmendmentGround ground;
    private CouncilGround.Seated ana;
    private CouncilGround.Seated ben;

    @BeforeEach
    void a_draft_before_a_council() {
        ground = AmendmentGround.laid();
        ana = ground.member("Ana");
        ben = ground.member("Ben");
    }

    private String page(Visitor visitor, String rest) {
        return ground.read(visitor, ground.path + rest);
    }

    @Nested
    class A_member {
        @Test
        void asks_for_other_words_and_reads_what_they_change() {
            int number = ground.asked(ana.visitor(), "Vingt", "Trente jeunes du Nord attendent un local.");
            Amendment kept = ground.amendment(number);
            assertThat(kept.kind).isEqualTo(Change.Kind.REPLACE);
            assertThat(kept.anchor.quote()).isEqualTo("Vingt");
            assertThat(kept.words).isEqualTo("Trente");
            assertThat(page(ben.visitor(), "/amendements/" + number))
                    .contains("Remplacer «\u00a0Vingt\u00a0» par «\u00a0Trente\u00a0»")
                    .contains("[retiré\u00a0: </span>Vingt")
                    .contains("[ajouté\u00a0: </span>Trente")
                    .contains("Demandé par Ana");
        }

        @Test
        void sees_what_it_changes_before_it_is_kept() {
            ground.asking(ana.visitor(), "Peu", "Peu de bus la nuit.")
                    .formParam("voir", "oui")
                    .post(ground.path + "/amendements/nouveau")
                    .then()
                    .statusCode(200)
                    .body(containsString("[ajouté\u00a0: </span>la nuit"))
                    .body(containsString(">Peu de bus la nuit.</textarea>"));
            assertThat(ground.amendment(1)).isNull();
        }

        @Test
        void gets_the_words_back_where_nothing_changed_or_the_reason_is_missing() {
            ground.asking(ana.visitor(), "Peu", "Peu de bus le soir.")
                    .post(ground.path + "/amendements/nouveau")
                    .then()
                    .statusCode(422)
                    .body(containsString("Vous n’avez rien changé"));
        }

        @Test
        void sends_one_form_twice_and_has_one_amendment() {
            var form = ground.asking(ana.visitor(), "Peu", "Peu de bus la nuit.");
            int first = AmendmentGround.number(form.post(ground.path + "/amendements/nouveau"));
            assertThat(AmendmentGround.number(form.post(ground.path + "/amendements/nouveau")))
                    .isEqualTo(first);
        }

        @Test
        void supports_discusses_and_takes_back_only_what_is_their_own() {
            int number = ground.asked(ana.visitor(), "Peu", "Peu de bus la nuit.");
            String one = ground.path + "/amendements/" + number;
            for (int again = 0; again < 2; again++) {
                CouncilGround.form(ben.visitor())
                        .formParam("vers", "oui")
                        .post(one + "/soutien")
                        .then()
                        .statusCode(303);
            }
            String key = UUID.randomUUID().toString().replace("-", "");
            for (int again = 0; again < 2; again++) {
                CouncilGround.form(ben.visitor())
                        .formParam("mots", "Et le dimanche ?")
                        .formParam("cle", key)
                        .post(one + "/remarques")
                        .then()
                        .statusCode(303);
            }
            assertThat(page(ana.visitor(), "/amendements/" + number))
                    .contains("1 membre le soutient")
                    .containsOnlyOnce("Et le dimanche ?");
            CouncilGround.form(ben.visitor()).post(one + "/retrait").then().statusCode(403);
            CouncilGround.form(ana.visitor()).post(one + "/retrait").then().statusCode(303);
            assertThat(ground.amendment(number).state).isEqualTo(Amendment.State.WITHDRAWN);
        }

        @Test
        void is_told_when_the_passage_changed_while_they_wrote_and_loses_no_word() {
            var late = ground.asking(ben.visitor(), "Vingt", "Vingt familles du Nord attendent un local.");
            var elsewhere = ground.asking(ben.visitor(), "Le stade", "Le stade ferme à 18 h.");
            int number = ground.asked(ana.visitor(), "Vingt", "Trente jeunes du Nord attendent un local.");
            ground.decided(number, "ACCEPTED");
            ground.built();
            late.post(ground.path + "/amendements/nouveau")
                    .then()
                    .statusCode(422)
                    .body(containsString("version 2"))
                    .body(containsString(">Vingt familles du Nord attendent un local.</textarea>"));
            // Words elsewhere are as they were read: nothing is in the way.
            assertThat(AmendmentGround.number(elsewhere.post(ground.path + "/amendements/nouveau")))
                    .isEqualTo(2);
        }
    }

    @Nested
    class Somebody_else {
        @Test
        void of_another_council_or_without_a_vote_is_kept_out() {
            int number = ground.asked(ana.visitor(), "Peu", "Peu de bus la nuit.");
            CouncilGround.Seated other = ground.council.seats(ground.council.other, "Zoé", false);
            for (String rest : List.of("", "/nouveau", "/" + number)) {
                given().cookie("session", other.visitor().cookie())
                        .get(ground.path + "/amendements" + rest)
                        .then()
                        .statusCode(403);
            }
            ground.asking(other.visitor(), "Peu", "Rien.")
                    .post(ground.path + "/amendements/nouveau")
                    .then()
                    .statusCode(403);
            CouncilGround.Seated observer = ground.council.seats(ground.council.body, "Olga", true);
            CouncilGround.form(observer.visitor())
                    .formParam("vers", "oui")
                    .post(ground.path + "/amendements/" + number + "/soutien")
                    .then()
                    .statusCode(403);
        }

        @Test
        void of_the_team_writes_for_a_member_without_a_mailbox_and_it_is_said() {
            UUID paul = ground.council.seatsWithoutMailbox(ground.council.body, "Paul");
            int number = AmendmentGround.number(ground.asking(ground.council.facilitator, "Peu", "Peu de bus la nuit.")
                    .formParam("pour", paul)
                    .post(ground.path + "/amendements/nouveau"));
            assertThat(page(ana.visitor(), "/amendements/" + number))
                    .contains("Demandé par Paul")
                    .contains("saisi par");
            ground.asking(ground.council.facilitator, "Peu", "Peu de bus demain.")
                    .formParam("pour", ana.member())
                    .post(ground.path + "/amendements/nouveau")
                    .then()
                    .statusCode(403);
        }
    }

    @Nested
    class The_team {
        @Test
        void decides_with_a_reason_and_only_what_it_has_seen() {
            int number = ground.asked(ana.visitor(), "Peu", "Peu de bus la nuit.");
            String one = ground.desk + "/amendements/" + number;
            ground.deciding(number, "", "").post(one).then().statusCode(422);
            var late = ground.deciding(number, "REFUSED", "");
            ground.decided(number, "ACCEPTED");
            late.post(one).then().statusCode(422).body(containsString("a changé pendant que vous écriviez"));
            assertThat(ground.amendment(number).state).isEqualTo(Amendment.State.ACCEPTED);
            assertThat(page(ana.visitor(), "/amendements/" + number)).contains("Le pilote le veut ainsi.");
        }

        @Test
        void keeps_some_of_the_words() {
            int number = ground.asked(ana.visitor(), "Peu", "Peu de bus la nuit et le dimanche.");
            ground.deciding(number, "PARTLY", "la nuit")
                    .post(ground.desk + "/amendements/" + number)
                    .then()
                    .statusCode(303);
            ground.built();
            assertThat(ground.text().stakes()).contains("Peu de bus la nuit.");
        }

        @Test
        void puts_rivals_in_order_and_the_first_makes_the_text() {
            int first = ground.asked(ana.visitor(), "Vingt", "Trente jeunes du Nord attendent un local.");
            int second = ground.asked(ben.visitor(), "Vingt", "Des familles du Nord attendent un local.");
            assertThat(page(ben.visitor(), "/amendements/" + second)).contains("Change les mêmes mots que");
            String seen = ground.council
                    .page(
                            ground.council.facilitator,
                            ground.desk.substring(ground.council.slug.length() + 1) + "/amendements")
                    .select("input[name=vus]")
                    .val();
            for (int status : new int[] {303, 422}) {
                CouncilGround.form(ground.council.facilitator)
                        .formParam("premier", second)
                        .formParam("vus", seen)
                        .post(ground.desk + "/amendements/ordre")
                        .then()
                        .statusCode(status);
            }
            ground.decided(first, "ACCEPTED");
            ground.decided(second, "ACCEPTED");
            ground.built();
            assertThat(ground.text().stakes()).startsWith("Des familles du Nord");
            assertThat(ground.amendment(first).builtIn).isNull();
            assertThat(ground.amendment(second).builtIn.number).isEqualTo(2);
            assertThat(page(ana.visitor(), "/amendements/" + first)).contains("ne s’applique plus");
        }

        @Test
        void builds_exactly_what_it_read_with_the_drafts_own_changes() {
            int number = ground.asked(ana.visitor(), "Peu", "Peu de bus la nuit.");
            ground.decided(number, "ACCEPTED");
            String mark = ground.mark();
            QuarkusTransaction.requiringNew()
                    .run(() -> AmendmentGround.inRequest(() -> {
                        ActionSheet sheet = ActionSheet.find("contract", ground.council.contract)
                                .firstResult();
                        return Arc.container()
                                .instance(WriteSheet.class)
                                .get()
                                .keep(
                                        sheet,
                                        new fr.portevoix.action.SheetContent(
                                                "Un local",
                                                "La mairie",
                                                null,
                                                null,
                                                AmendmentGround.STAKES,
                                                "Ouvrir deux lieux",
                                                "",
                                                sheet.read().partners(),
                                                sheet.read().course(),
                                                "",
                                                null,
                                                null,
                                                null),
                                        sheet.revision);
                    }));
            ground.building(mark).then().statusCode(422).body(containsString("Ouvrir"));
            assertThat(ground.opening().version.number).isEqualTo(1);
            ground.built();
            assertThat(ground.text().stakes()).contains("Peu de bus la nuit.");
            assertThat(ground.text().aims()).isEqualTo("Ouvrir deux lieux");
            assertThat(page(ben.visitor(), "/histoire"))
                    .contains("Changé par l’équipe")
                    .contains("un membre du conseil")
                    .doesNotContain(">Ana<");
            ground.agreesToBeNamed(ana.member());
            assertThat(page(ben.visitor(), "/histoire?version=2")).contains(">Ana<");
        }

        @Test
        void has_what_nobody_decided_follow_the_text() {
            int undecided = ground.asked(ben.visitor(), "Le stade", "Le stade ferme à 18 h.");
            int number = ground.asked(ana.visitor(), "Peu", "");
            ground.decided(number, "ACCEPTED");
            ground.built();
            ground.decided(undecided, "ACCEPTED");
            ground.built();
            assertThat(ground.text().stakes())
                    .isEqualTo("Vingt jeunes du Nord attendent un local.\nLe stade ferme à 18 h.");
            assertThat(ground.opening().version.number).isEqualTo(3);
        }
    }

    @Nested
    class Many_at_once {
        private List<Response> together(int count, java.util.function.IntFunction<Callable<Response>> act)
                throws Exception {
            ExecutorService people = Executors.newFixedThreadPool(count);
            try {
                List<Callable<Response>> acts = new ArrayList<>();
                for (int one = 0; one < count; one++) {
                    acts.add(act.apply(one));
                }
                List<Response> answers = new ArrayList<>();
                for (Future<Response> answer : people.invokeAll(acts, 60, TimeUnit.SECONDS)) {
                    answers.add(answer.get());
                }
                return answers;
            } finally {
                people.shutdownNow();
            }
        }

        @Test
        void each_has_a_number_of_their_own() throws Exception {
            List<Response> answers = together(6, one -> {
                var form =
                        ground.asking(one % 2 == 0 ? ana.visitor() : ben.visitor(), "Peu", "Peu de bus, " + one + ".");
                return () -> form.post(ground.path + "/amendements/nouveau");
            });
            assertThat(answers).extracting(AmendmentGround::number).containsExactlyInAnyOrder(1, 2, 3, 4, 5, 6);
        }

        @Test
        void one_decision_and_one_version_come_of_it() throws Exception {
            int number = ground.asked(ana.visitor(), "Peu", "Peu de bus la nuit.");
            List<Response> decisions = together(4, one -> {
                var form = ground.deciding(number, one % 2 == 0 ? "ACCEPTED" : "REFUSED", "");
                return () -> form.post(ground.desk + "/amendements/" + number);
            });
            assertThat(decisions).extracting(Response::statusCode).containsExactlyInAnyOrder(303, 422, 422, 422);
            if (ground.amendment(number).state == Amendment.State.REFUSED) {
                ground.decided(number, "ACCEPTED");
            }
            String mark = ground.mark();
            List<Response> versions = together(3, one -> () -> ground.building(mark));
            assertThat(versions).extracting(Response::statusCode).containsExactlyInAnyOrder(303, 422, 422);
            assertThat(ground.opening().version.number).isEqualTo(2);
        }
    }
}
