package fr.portevoix.survey.invitation;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import fr.portevoix.shared.database.BinaryLog;
import fr.portevoix.shared.database.WholeDatabase;
import fr.portevoix.shared.mail.OutboxMail;
import fr.portevoix.shared.mail.PostOffice;
import fr.portevoix.shared.web.FormKey;
import fr.portevoix.survey.Survey;
import fr.portevoix.survey.SurveyAccess;
import io.agroal.api.AgroalDataSource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * Sixty people are invited, forty answer; then somebody has a copy of the database and its log, and looks for who said
 * what. The same attack is tried on a survey that is identified, and on one that marks answers at once: there it must
 * succeed, or it would prove nothing.
 */
@QuarkusTest
@ActivateRequestContext
class WhoSaidWhatTest {
    private static final int INVITED = 60;
    private static final int ANSWER = 40;

    /** By chance, forty people in any order are as alike as this less than once in ten thousand runs. */
    private static final double LIKE = 0.65;

    /** By chance, one is guessed; eight less than once in a hundred thousand runs. */
    private static final long GUESSES = 7;

    @Inject
    InvitationGround ground;

    @Inject
    SendInvitations sendInvitations;

    @Inject
    PostOffice postOffice;

    @Inject
    AnsweredBatch batch;

    @Inject
    Clock clock;

    @Inject
    AgroalDataSource database;

    Instant begun;
    Survey survey;

    /** The number of the words that each person said. */
    final Map<Integer, Integer> truth = new HashMap<>();

    void people_answer(boolean identified, Consumer<Invitation> afterEach) {
        QuarkusTransaction.requiringNew().run(() -> OutboxMail.deleteAll());
        begun = clock.instant();
        survey = ground.survey(SurveyAccess.INVITED, identified);
        InvitationList list = ground.list(survey, UUID.randomUUID().toString(), INVITED);
        assertThat(sendInvitations.invite(list)).isEqualTo(INVITED);
        assertThat(postOffice.deliver()).hasSize(INVITED);
        List<Invitation> people = ground.invitations(survey);
        List<Integer> order =
                new ArrayList<>(IntStream.range(0, INVITED).boxed().toList());
        Collections.shuffle(order, new Random(7));
        for (int number = 1; number <= ANSWER; number++) {
            int who = order.get(number - 1);
            given().redirects()
                    .follow(false)
                    .contentType("application/x-www-form-urlencoded; charset=utf-8")
                    .formParam("cle", FormKey.fresh())
                    .formParam("lien", ground.secret(people.get(who)))
                    .formParam("q-needs", "parole-%03d-%s".formatted(number, survey.contract.slug))
                    .post("/" + survey.contract.slug + "/enquetes/" + survey.slug)
                    .then()
                    .statusCode(303);
            truth.put(who + 1, number);
            afterEach.accept(people.get(who));
        }
    }

    Attack onTheCopy() throws Exception {
        return new Attack(mine(WholeDatabase.rows(database)));
    }

    List<BinaryLog.Row> log() throws Exception {
        try (Connection connection = database.getConnection()) {
            return BinaryLog.since(begun.minus(Duration.ofSeconds(1)), connection.getCatalog());
        }
    }

    /** Rows of the log, each with its transaction as one more value. */
    Attack onTheLog() throws Exception {
        List<List<String>> rows = new ArrayList<>();
        for (BinaryLog.Row row : log()) {
            List<String> values = new ArrayList<>(List.of(row.table(), row.transaction()));
            values.addAll(row.values());
            rows.add(values);
        }
        return new Attack(mine(rows));
    }

    /** In the order in which invitations were changed once answers to this survey came in. */
    Attack onWhatWasMarked() throws Exception {
        List<BinaryLog.Row> log = log();
        int first = IntStream.range(0, log.size())
                .filter(at -> log.get(at).table().equals("contribution")
                        && log.get(at).values().stream().anyMatch(value -> value.contains(survey.contract.slug)))
                .findFirst()
                .orElseThrow();
        return new Attack(mine(log.subList(first, log.size()).stream()
                .filter(row -> row.table().equals("invitation") || row.table().equals("contribution"))
                .map(BinaryLog.Row::values)
                .toList()));
    }

    /** Without what other tests wrote of people and words of the same numbers. */
    List<List<String>> mine(List<List<String>> rows) {
        Set<String> emails = new HashSet<>();
        ground.invitations(survey).forEach(each -> emails.add(each.email));
        return rows.stream()
                .map(row -> row.stream()
                        .map(value -> hides(value, emails) ? "" : value)
                        .filter(value -> !value.isEmpty())
                        .toList())
                .toList();
    }

    private boolean hides(String value, Set<String> emails) {
        return value.contains("invite-") && emails.stream().noneMatch(value::contains)
                || value.contains("parole-") && !value.contains(survey.contract.slug);
    }

    @Test
    void neither_the_copy_nor_the_log_of_an_anonymous_survey_joins_anybody_with_their_words() throws Exception {
        people_answer(false, each -> {});
        batch.write();
        assertThat(ground.invitations(survey).stream().filter(each -> each.answered))
                .as("marked, all together")
                .hasSize(ANSWER);

        assertThat(onTheCopy().joined()).as("equal values in the copy").isEmpty();
        assertThat(onTheLog().joined())
                .as("equal values or one transaction in the log")
                .isEmpty();
        tellsNothing(onTheCopy(), "the order of rows in the copy");
        tellsNothing(onWhatWasMarked(), "the order of marks in the log");
        Set<String> transactions = log().stream()
                .filter(row -> row.table().equals("response"))
                .map(BinaryLog.Row::transaction)
                .collect(Collectors.toSet());
        assertThat(log())
                .as("no transaction that stores an answer touches an invitation")
                .noneMatch(row -> row.table().startsWith("invitation") && transactions.contains(row.transaction()));
    }

    void tellsNothing(Attack attack, String what) {
        assertThat(attack.words()).as(what + ": the attack sees the words").hasSize(ANSWER);
        assertThat(attack.persons()).as(what + ": and the persons").hasSizeGreaterThanOrEqualTo(ANSWER);
        assertThat(Attack.likeness(attack.persons(), attack.words(), truth))
                .as(what)
                .isBetween(-LIKE, LIKE);
        assertThat(Attack.guessed(attack.persons(), attack.words(), truth))
                .as(what)
                .isLessThanOrEqualTo(GUESSES);
    }

    @Test
    void nothing_is_marked_before_enough_people_can_be_marked_together() throws Exception {
        int few = 10;
        survey = ground.survey(SurveyAccess.INVITED, false);
        ground.list(survey, UUID.randomUUID().toString(), 12);
        List<Invitation> people = ground.invitations(survey);
        people.subList(0, few).forEach(each -> batch.add(survey.id, each.id));
        batch.write();
        assertThat(ground.invitations(survey)).noneMatch(each -> each.answered);
        batch.add(survey.id, people.get(few).id);
        batch.write();
        assertThat(ground.invitations(survey)).filteredOn(each -> each.answered).hasSize(few + 1);
    }

    @Test
    void the_same_attack_joins_people_in_an_identified_survey_which_says_so() throws Exception {
        people_answer(true, each -> {});

        Map<Integer, Set<Integer>> everybody =
                truth.entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, each -> Set.of(each.getValue())));
        found(everybody, onTheCopy().without("outbox_mail").joined());
        found(everybody, onTheLog().without("outbox_mail").joined());
    }

    /** Moments that two rows share join a few of the invited with each other as well; most stand there alone. */
    private static void found(Map<Integer, Set<Integer>> everybody, Map<Integer, Set<Integer>> joined) {
        assertThat(everybody.entrySet())
                .filteredOn(each -> each.getValue().equals(joined.get(each.getKey())))
                .as("joined with their own words and no others")
                .hasSizeGreaterThan(ANSWER / 2);
    }

    @Test
    void the_same_attack_finds_everybody_where_each_answer_is_marked_at_once() throws Exception {
        AnsweredBatch leaky = new AnsweredBatch(clock, new AtOnce());
        people_answer(false, each -> {
            leaky.add(survey.id, each.id);
            leaky.write();
        });

        Attack attack = onWhatWasMarked();
        assertThat(Attack.likeness(attack.persons(), attack.words(), truth)).isGreaterThan(0.99);
        assertThat(Attack.guessed(attack.persons(), attack.words(), truth)).isEqualTo(ANSWER);
    }

    /** Settings that protect nobody. */
    private record AtOnce() implements InvitationConfig {
        @Override
        public String every() {
            return "off";
        }

        @Override
        public int batch() {
            return 1;
        }

        @Override
        public Duration delay() {
            return Duration.ZERO;
        }

        @Override
        public int reminders() {
            return 2;
        }

        @Override
        public int pause() {
            return 4;
        }

        @Override
        public int letters() {
            return 200;
        }
    }
}
