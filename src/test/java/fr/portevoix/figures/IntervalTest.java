package fr.portevoix.figures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class IntervalTest {

    @Test
    void fifteen_out_of_148_lies_between_6_and_16_percent() {
        // The classical worked example of Newcombe, Statistics in Medicine 17, 1998, pages 857-872: 15 of 148.
        Interval interval = Interval.wilson(15, 148);

        assertThat(interval.low()).isCloseTo(0.0624, within(5e-5));
        assertThat(interval.high()).isCloseTo(0.1605, within(5e-5));
    }

    @Test
    void nobody_out_of_ten_does_not_mean_nobody_at_all() {
        Interval interval = Interval.wilson(0, 10);

        assertThat(interval.low()).isZero();
        assertThat(interval.high()).isCloseTo(0.2775, within(5e-5));
    }

    @Test
    void asking_everybody_leaves_no_uncertainty() {
        assertThat(Interval.wilson(3, 12, 12)).isEqualTo(new Interval(0.25, 0.25));
    }

    @Test
    void no_interval_is_drawn_from_nobody_or_from_more_than_there_are() {
        assertThatIllegalArgumentException().isThrownBy(() -> Interval.wilson(0, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> Interval.wilson(5, 12, 11));
    }

    @Property
    void contains_the_share_and_stays_within_0_and_1(
            @ForAll @IntRange(max = 3000) int count, @ForAll @IntRange(max = 3000) int more) {
        int base = Math.max(1, count + more);
        Interval interval = Interval.wilson(count, base);

        assertThat(interval.low()).isBetween(0.0, 1.0);
        assertThat(interval.high()).isBetween(interval.low(), 1.0);
        assertThat(interval.contains((double) count / base)).isTrue();
    }

    @Property
    void its_inner_ends_are_where_the_score_test_begins_to_reject(
            @ForAll @IntRange(min = 1, max = 3000) int count, @ForAll @IntRange(min = 1, max = 3000) int more) {
        int base = count + more;
        double share = (double) count / base;
        Interval interval = Interval.wilson(count, base);

        for (double end : new double[] {interval.low(), interval.high()}) {
            double score = Math.abs(share - end) / Math.sqrt(end * (1 - end) / base);
            assertThat(score).isCloseTo(1.95996, within(1e-4));
        }
    }

    @Property
    void is_the_mirror_image_for_those_who_did_not(
            @ForAll @IntRange(max = 3000) int count, @ForAll @IntRange(min = 1, max = 3000) int more) {
        Interval with = Interval.wilson(count, count + more);
        Interval without = Interval.wilson(more, count + more);

        assertThat(with.low()).isCloseTo(1 - without.high(), within(1e-9));
        assertThat(with.high()).isCloseTo(1 - without.low(), within(1e-9));
    }

    @Property
    void narrows_as_the_population_gets_closer_to_the_base(
            @ForAll @IntRange(max = 500) int count,
            @ForAll @IntRange(min = 1, max = 500) int more,
            @ForAll @IntRange(min = 1, max = 2000) int absent) {
        int base = count + more;
        Interval unbounded = Interval.wilson(count, base);
        Interval bounded = Interval.wilson(count, base, base + absent);

        assertThat(bounded.low()).isGreaterThanOrEqualTo(unbounded.low() - 1e-12);
        assertThat(bounded.high()).isLessThanOrEqualTo(unbounded.high() + 1e-12);
        assertThat(bounded.contains((double) count / base)).isTrue();
    }
}
