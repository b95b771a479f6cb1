package fr.portevoix.shared.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class KeptTest {
    private final Changes changes = new Changes();
    private final Kept<String, Integer> kept = new Kept<>(changes, 3);
    private final AtomicInteger readings = new AtomicInteger();

    private int read(String key) {
        return kept.get(key, readings::incrementAndGet);
    }

    @Test
    void what_was_read_is_not_read_again() {
        assertThat(read("a")).isEqualTo(1);
        assertThat(read("a")).isEqualTo(1);
        assertThat(read("b")).isEqualTo(2);
    }

    @Test
    void a_change_makes_it_be_read_again() {
        read("a");
        changes.happened();

        assertThat(kept.find("a")).isEmpty();
        assertThat(read("a")).isEqualTo(2);
    }

    @Test
    void a_change_that_comes_while_it_is_read_makes_it_old_at_once() {
        kept.get("a", () -> {
            changes.happened();
            return readings.incrementAndGet();
        });

        assertThat(read("a")).isEqualTo(2);
    }

    @Test
    void what_is_not_there_is_asked_for_each_time() {
        assertThat(kept.get("a", () -> null)).isNull();
        assertThat(read("a")).isEqualTo(1);
    }

    @Test
    void no_more_is_kept_than_agreed() {
        for (String key : "abcdefgh".split("")) {
            read(key);
        }

        assertThat("abcdefgh".split(""))
                .filteredOn(key -> kept.find(key).isPresent())
                .hasSizeBetween(1, 3);
    }
}
