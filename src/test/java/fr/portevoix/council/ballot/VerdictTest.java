package fr.portevoix.council.ballot;

import static org.assertj.core.api.Assertions.assertThat;

import fr.portevoix.council.Majority;
import fr.portevoix.council.QuorumKind;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** Majorities, quorum and the one form in which a vote is kept. */
class VerdictTest {
    private static boolean adopted(int yes, int no, int abstain, Majority majority) {
        return Verdict.of(yes, no, abstain, majority).isAdopted();
    }

    @Example
    void a_simple_majority_is_more_for_than_against_and_abstentions_do_not_count() {
        assertThat(adopted(5, 4, 30, Majority.SIMPLE)).isTrue();
        assertThat(adopted(5, 5, 0, Majority.SIMPLE)).isFalse();
        assertThat(adopted(1, 0, 12, Majority.SIMPLE)).isTrue();
        assertThat(adopted(0, 0, 12, Majority.SIMPLE)).isFalse();
    }

    @Example
    void an_absolute_majority_is_more_than_half_of_all_who_voted_abstentions_included() {
        assertThat(adopted(6, 3, 2, Majority.ABSOLUTE)).isTrue();
        assertThat(adopted(6, 3, 3, Majority.ABSOLUTE)).isFalse();
        assertThat(adopted(7, 3, 2, Majority.ABSOLUTE)).isTrue();
        assertThat(adopted(6, 6, 0, Majority.ABSOLUTE)).isFalse();
    }

    @Example
    void two_thirds_are_of_those_who_say_for_or_against_and_exactly_two_thirds_suffice() {
        assertThat(adopted(8, 4, 9, Majority.TWO_THIRDS)).isTrue();
        assertThat(adopted(7, 4, 0, Majority.TWO_THIRDS)).isFalse();
        assertThat(adopted(2, 1, 0, Majority.TWO_THIRDS)).isTrue();
        assertThat(adopted(0, 0, 3, Majority.TWO_THIRDS)).isFalse();
    }

    @Property
    void a_verdict_is_its_definition(
            @ForAll @IntRange(max = 60) int yes,
            @ForAll @IntRange(max = 60) int no,
            @ForAll @IntRange(max = 60) int abstain) {
        assertThat(adopted(yes, no, abstain, Majority.SIMPLE)).isEqualTo(yes > no);
        assertThat(adopted(yes, no, abstain, Majority.ABSOLUTE)).isEqualTo(2 * yes > yes + no + abstain);
        assertThat(adopted(yes, no, abstain, Majority.TWO_THIRDS)).isEqualTo(yes > 0 && 3 * yes >= 2 * (yes + no));
    }

    @Property
    void one_more_voice_for_never_turns_a_yes_into_a_no(
            @ForAll @IntRange(max = 60) int yes,
            @ForAll @IntRange(max = 60) int no,
            @ForAll @IntRange(max = 60) int abstain,
            @ForAll Majority majority) {
        if (adopted(yes, no, abstain, majority)) {
            assertThat(adopted(yes + 1, no, abstain, majority)).isTrue();
        }
    }

    @Property
    void a_share_is_reached_exactly_when_it_is(
            @ForAll @IntRange(min = 1, max = 100) int percent,
            @ForAll @IntRange(min = 1, max = 300) int seats,
            @ForAll @IntRange(max = 300) int took) {
        assertThat(new Quorum(QuorumKind.SHARE, percent).isReached(took, seats))
                .isEqualTo(took > 0 && 100L * took >= (long) percent * seats);
    }

    @Example
    void a_quorum_of_people_is_that_many_and_without_one_somebody_has_to_vote() {
        assertThat(new Quorum(QuorumKind.COUNT, 7).isReached(6, 12)).isFalse();
        assertThat(new Quorum(QuorumKind.COUNT, 7).isReached(7, 12)).isTrue();
        assertThat(new Quorum(QuorumKind.NONE, 0).isReached(0, 12)).isFalse();
        assertThat(new Quorum(QuorumKind.NONE, 0).isReached(1, 12)).isTrue();
        assertThat(new Quorum(QuorumKind.SHARE, 50).needed(13)).isEqualTo(7);
        assertThat(new Quorum(QuorumKind.SHARE, 7).needed(100)).isEqualTo(7);
    }

    @Example
    void shares_are_written_as_the_french_do() {
        assertThat(Percent.of(1, 3)).isEqualTo("33,3");
        assertThat(Percent.of(2, 2)).isEqualTo("100");
        assertThat(Percent.of(0, 0)).isEqualTo("0");
    }

    @Property
    void a_vote_is_read_as_it_was_written(
            @ForAll java.util.List<@IntRange(max = 6) Integer> values, @ForAll @IntRange(max = 9) int other) {
        if (!values.isEmpty()) {
            Vote vote = new Vote(values);
            assertThat(Vote.read(vote.write(), values.size(), 7)).contains(vote);
            assertThat(Vote.read(vote.write(), values.size() + 1, 7)).isEmpty();
            assertThat(Vote.read(vote.write() + "." + other, values.size(), 7)).isEmpty();
        }
    }

    @Example
    void what_is_no_vote_is_not_read_as_one() {
        for (String typed : new String[] {null, "", "a", "-1", "0.", ".0", "00", "7", "1.7", "0 ", "0\n1"}) {
            assertThat(Vote.read(typed, 1, 7)).as(typed).isEmpty();
        }
    }
}
