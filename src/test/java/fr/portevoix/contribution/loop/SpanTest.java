package fr.portevoix.contribution.loop;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How long something usually took, as people say it. */
class SpanTest {
    @ParameterizedTest
    @CsvSource({
        "0, 0, DAYS",
        "1, 1, DAYS",
        "59, 59, DAYS",
        "60, 2, MONTHS",
        "700, 23, MONTHS",
        "1080, 35, MONTHS",
        "1286, 4, YEARS"
    })
    void is_told_in_days_then_months_then_years(long days, int number, Span.Unit unit) {
        assertThat(Span.ofMedian(new long[] {days})).isEqualTo(new Span(number, unit));
    }

    @Test
    void between_two_is_their_mean() {
        assertThat(Span.ofMedian(new long[] {1, 2, 6, 50})).isEqualTo(new Span(4, Span.Unit.DAYS));
    }

    @Test
    void is_not_told_where_nothing_is_known() {
        assertThat(Span.ofMedian(new long[0])).isNull();
    }
}
