package fr.portevoix.action;

import static org.assertj.core.api.Assertions.assertThat;

import fr.portevoix.figures.SafeFigure.Showing;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Public figures of two days can be subtracted; so they change by many voices or not at all. */
class OriginsTest {
    private static Origins.Figure shown(int value) {
        return new Origins.Figure(Showing.VALUE, value);
    }

    private static Origins of(Origins.Figure all, Origins.Line... channels) {
        return new Origins(all, List.of(channels), List.of(), List.of());
    }

    @Test
    void the_same_figures_may_be_published_again() {
        assertThat(PublishSheet.mayReplace(of(shown(12)), of(shown(12)), 11)).isTrue();
    }

    @Test
    void a_few_voices_more_or_less_wait() {
        assertThat(PublishSheet.mayReplace(of(shown(12)), of(shown(22)), 11)).isFalse();
        assertThat(PublishSheet.mayReplace(of(shown(30)), of(shown(29)), 11)).isFalse();
    }

    @Test
    void many_voices_more_are_told() {
        assertThat(PublishSheet.mayReplace(of(shown(12)), of(shown(23)), 11)).isTrue();
    }

    @Test
    void a_group_that_moves_by_a_few_while_the_whole_moves_by_many_waits() {
        Origins before = of(shown(40), new Origins.Line("PHONE", "", shown(20)));
        Origins now = of(shown(60), new Origins.Line("PHONE", "", shown(21)));
        assertThat(PublishSheet.mayReplace(before, now, 11)).isFalse();
    }

    @Test
    void a_group_that_appears_with_many_voices_is_told() {
        Origins before = of(shown(40));
        Origins now = of(shown(55), new Origins.Line("LETTER", "", shown(15)));
        assertThat(PublishSheet.mayReplace(before, now, 11)).isTrue();
    }

    @Test
    void what_was_below_the_floor_may_rise_above_it() {
        Origins before = of(new Origins.Figure(Showing.BELOW, null));
        Origins now = of(shown(12), new Origins.Line("PHONE", "", shown(12)));
        assertThat(PublishSheet.mayReplace(before, now, 11)).isTrue();
    }
}
