package fr.portevoix.figures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class ShareTest {

    @Test
    void a_share_of_an_unknown_base_is_unknown_and_not_zero() {
        Share share = Share.ofUnknownBase(0);

        assertThat(share.known()).isFalse();
        assertThat(share.percent(0)).isEmpty();
        assertThat(share.interval()).isEmpty();
    }

    @Test
    void a_share_of_nobody_is_unknown() {
        assertThat(Share.of(0, 0).percent(1)).isEmpty();
    }

    @Test
    void nobody_out_of_somebody_is_zero() {
        assertThat(Share.of(0, 40).percent(0)).contains(BigDecimal.ZERO);
    }

    @Test
    void halves_are_rounded_up() {
        assertThat(Share.of(1, 8).percent(0)).contains(new BigDecimal("13"));
        assertThat(Share.of(1, 8).percent(1)).contains(new BigDecimal("12.5"));
        assertThat(Share.of(1, 16).percent(1)).contains(new BigDecimal("6.3"));
    }

    @Test
    void more_decimals_than_a_survey_can_bear_are_refused() {
        assertThatIllegalArgumentException().isThrownBy(() -> Share.of(1, 3).percent(2));
    }

    @Test
    void a_count_beyond_its_base_is_refused() {
        assertThatIllegalArgumentException().isThrownBy(() -> Share.of(4, 3));
        assertThatIllegalArgumentException().isThrownBy(() -> Share.of(-1, 3));
    }

    @Property
    void a_percentage_is_never_further_than_half_a_unit_from_the_quotient(
            @ForAll @IntRange(max = 5000) int count, @ForAll @IntRange(min = 1, max = 5000) int more) {
        int base = count + more;
        double exact = 100.0 * count / base;

        assertThat(Share.of(count, base).percent(0).orElseThrow().doubleValue() - exact)
                .isBetween(-0.5 - 1e-9, 0.5 + 1e-9);
        assertThat(Share.of(count, base).percent(1).orElseThrow().doubleValue() - exact)
                .isBetween(-0.05 - 1e-9, 0.05 + 1e-9);
    }
}
