package fr.portevoix.contribution;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Whoever tries numbers is slowed down, and nobody else with them. */
class ReceiptGuessesTest {
    private final ReceiptGuesses guesses = new ReceiptGuesses(() -> 3);

    @Test
    void the_last_miss_closes_the_door_to_one_address_only() {
        for (int miss = 1; miss <= 3; miss++) {
            assertThat(guesses.areTooMany("192.0.2.1"))
                    .as("before miss %d", miss)
                    .isFalse();
            guesses.missed("192.0.2.1");
        }
        assertThat(guesses.areTooMany("192.0.2.1")).isTrue();
        assertThat(guesses.areTooMany("192.0.2.2")).isFalse();
    }

    @Test
    void looking_at_what_exists_costs_nothing() {
        for (int look = 1; look <= 100; look++) {
            assertThat(guesses.areTooMany("192.0.2.3")).isFalse();
        }
    }
}
