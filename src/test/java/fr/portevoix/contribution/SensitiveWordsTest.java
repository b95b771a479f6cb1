package fr.portevoix.contribution;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullAndEmptySource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which words bring up the emergency numbers. */
class SensitiveWordsTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "Mon mari me FRAPPE.",
                "des menaces",
                "J’ai peur de mon conjoint",
                "violée",
                "زوجي يضربني",
                "il y a des dealers"
            })
    void are_found_whatever_capitals_accents_and_endings(String words) {
        assertThat(SensitiveWords.areIn(words)).isTrue();
    }

    @ParameterizedTest
    @NullAndEmptySource
    @ValueSource(strings = {"Il fait noir le soir.", "un mur violet", "des cours de violon", "نريد حديقة", "le trajet"})
    void are_not_found_in_other_words(String words) {
        assertThat(SensitiveWords.areIn(words)).isFalse();
    }
}
