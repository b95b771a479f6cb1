package fr.portevoix.council.ballot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.portevoix.council.CouncilGround.Seated;
import fr.portevoix.council.Member;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** Votes that arrive together, twice, too late, or while the ballot is being counted. */
@QuarkusTest
class CastVoteTest {
    @Inject
    CastVote castVote;

    @Inject
    CloseBallot closeBallot;

    @Inject
    BallotClock ballotClock;

    @Inject
    ReadResult readResult;

    @Inject
    Clock clock;

    private static <T> List<T> together(List<Callable<T>> acts) throws Exception {
        ExecutorService crowd = Executors.newFixedThreadPool(12);
        try {
            List<T> answers = new ArrayList<>();
            for (Future<T> each : crowd.invokeAll(acts, 120, TimeUnit.SECONDS)) {
                answers.add(each.get());
            }
            return answers;
        } finally {
            crowd.shutdownNow();
        }
    }

    private CastVote.Cast cast(Ballot ballot, Member member, int answer) {
        return castVote.cast(ballot, member, new Vote(List.of(answer)), null, null);
    }

    @Test
    void of_eight_votes_of_one_member_at_once_one_is_in() throws Exception {
        BallotGround ground = BallotGround.laid(3);
        Ballot ballot = ground.ballot(ground.opened(Method.FOR_AGAINST, true));
        Member one = ground.member(ground.members.get(0));

        List<Callable<CastVote.Cast>> acts = new ArrayList<>();
        for (int at = 0; at < 8; at++) {
            int answer = at % 3;
            acts.add(() -> cast(ballot, one, answer));
        }
        assertThat(together(acts))
                .containsOnlyOnce(CastVote.Cast.IN)
                .filteredOn(CastVote.Cast.VOTED::equals)
                .hasSize(7);
        assertThat(counted(ballot).took()).isEqualTo(1);
    }

    @Test
    void what_was_acknowledged_while_it_was_counted_is_in_the_count_and_nothing_else_is() throws Exception {
        BallotGround ground = BallotGround.laid(24);
        Ballot ballot = ground.ballot(ground.opened(Method.FOR_AGAINST, true));
        List<Member> members = ground.members.stream().map(ground::member).toList();

        List<Callable<Object>> acts = new ArrayList<>();
        for (int at = 0; at < members.size(); at++) {
            Member member = members.get(at);
            acts.add(() -> cast(ballot, member, Method.FOR));
            if (at == 11 || at == 13) {
                acts.add(() -> closeBallot.close(ballot.id));
            }
        }
        List<Object> answers = together(acts);

        long in = answers.stream().filter(CastVote.Cast.IN::equals).count();
        assertThat(answers).as("one of two people counts it").containsOnlyOnce(true);
        assertThat(answers.stream().filter(CastVote.Cast.OVER::equals).count()).isEqualTo(24 - in);
        BallotResult result = read(ballot);
        assertThat(result.took()).isEqualTo((int) in);
        assertThat(result.bars().get(Method.FOR).count()).isEqualTo((int) in);
        assertThat(result.untouched()).isTrue();
    }

    private BallotResult counted(Ballot ballot) {
        assertThat(closeBallot.close(ballot.id)).isTrue();
        return read(ballot);
    }

    private BallotResult read(Ballot ballot) {
        return QuarkusTransaction.requiringNew().call(() -> readResult.of(Ballot.findById(ballot.id)));
    }

    @Test
    void the_electorate_is_that_of_the_opening() {
        BallotGround ground = BallotGround.laid(2);
        Ballot ballot = ground.ballot(ground.opened(Method.FOR_AGAINST, false));
        Seated late = ground.council.seats(ground.council.body, "Arrivée trop tard", false);
        Member gone = ground.member(ground.members.get(1));
        QuarkusTransaction.requiringNew()
                .run(() -> Member.update(
                        "untilOn = ?1 where id = ?2", java.time.LocalDate.now().minusDays(1), gone.id));

        assertThat(cast(ballot, ground.member(late), Method.FOR)).isEqualTo(CastVote.Cast.NO_RIGHT);
        assertThat(cast(ballot, gone, Method.FOR)).isEqualTo(CastVote.Cast.IN);
        assertThat(counted(ballot).seats()).isEqualTo(2);
    }

    @Test
    void in_a_public_ballot_a_vote_is_changed_and_counts_once() {
        BallotGround ground = BallotGround.laid(2);
        Ballot ballot = ground.ballot(ground.opened(Method.FOR_AGAINST, false));
        Member one = ground.member(ground.members.get(0));
        assertThat(cast(ballot, one, Method.FOR)).isEqualTo(CastVote.Cast.IN);
        assertThat(cast(ballot, one, Method.AGAINST)).isEqualTo(CastVote.Cast.IN);

        BallotResult result = counted(ballot);
        assertThat(result.bars()).extracting(BallotResult.Bar::count).containsExactly(0, 1, 0);
        assertThat(cast(ballot, one, Method.FOR)).isEqualTo(CastVote.Cast.OVER);
        assertThat(read(ballot).bars()).extracting(BallotResult.Bar::count).containsExactly(0, 1, 0);
    }

    @Test
    void nobody_votes_for_somebody_else_in_a_secret_ballot() {
        BallotGround ground = BallotGround.laid(1);
        Ballot ballot = ground.ballot(ground.opened(Method.FOR_AGAINST, true));
        Member one = ground.member(ground.members.get(0));
        assertThatThrownBy(() ->
                        castVote.cast(ballot, one, new Vote(List.of(0)), null, ground.council.facilitator.personId()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    @ActivateRequestContext
    void it_opens_and_is_counted_at_its_moments() {
        BallotGround ground = BallotGround.laid(3);
        String slug = ground.prepared(ground.typed("À son heure ?", Method.FOR_AGAINST, true));
        QuarkusTransaction.requiringNew()
                .run(() -> Ballot.update(
                        "opensAt = ?1, closesAt = ?2 where slug = ?3 and body = ?4",
                        clock.instant().minus(Duration.ofMinutes(2)),
                        clock.instant().plus(Duration.ofHours(1)),
                        slug,
                        ground.council.body));
        ballotClock.run();
        Ballot ballot = ground.ballot(slug);
        assertThat(ballot.state(clock.instant())).isEqualTo(BallotState.OPEN);
        assertThat(cast(ballot, ground.member(ground.members.get(0)), Method.FOR))
                .isEqualTo(CastVote.Cast.IN);

        QuarkusTransaction.requiringNew()
                .run(() -> Ballot.update(
                        "closesAt = ?1 where id = ?2", clock.instant().minusSeconds(1), ballot.id));
        Ballot over = ground.ballot(slug);
        assertThat(cast(over, ground.member(ground.members.get(1)), Method.FOR)).isEqualTo(CastVote.Cast.OVER);
        ballotClock.run();
        assertThat(ground.ballot(slug).closedAt).isNotNull();
        assertThat(read(ballot).took()).isEqualTo(1);
        assertThat(BallotGround.bean(fr.portevoix.shared.crypto.PassingKeys.class)
                        .has(ballot.key()))
                .isFalse();
    }
}
