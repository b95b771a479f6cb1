package fr.portevoix.demo;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Answers are drawn at random, and still count exactly as published. */
class DrawAnswersTest {
    @ParameterizedTest
    @ValueSource(strings = {"online", "phone", "youth", "now"})
    void the_drawn_answers_have_exactly_the_given_counts(String survey) {
        Marginals marginals = DemoFiles.carcassonne().marginals("answers-" + survey + ".yaml");
        List<Map<String, JsonNode>> people = draw(marginals).draw();

        assertThat(people).hasSize(marginals.respondents());
        marginals
                .single()
                .forEach((question, counts) -> counts.forEach((answer, count) -> assertThat(people.stream()
                                .filter(person -> person.containsKey(question))
                                .filter(person -> person.get(question).asText().equals(answer)))
                        .as("%s = %s", question, answer)
                        .hasSize(count)));
        marginals.multiple().forEach((question, several) -> {
            assertThat(people.stream().filter(person -> person.containsKey(question)))
                    .hasSize(several.base());
            several.counts().forEach((answer, count) -> assertThat(people.stream()
                            .filter(person -> person.containsKey(question))
                            .filter(person -> StreamSupport.stream(
                                            person.get(question).spliterator(), false)
                                    .anyMatch(choice -> choice.asText().equals(answer))))
                    .as("%s = %s", question, answer)
                    .hasSize(count));
        });
    }

    @Test
    void the_same_answers_are_drawn_at_every_run() {
        Marginals marginals = DemoFiles.carcassonne().marginals("answers-online.yaml");
        assertThat(draw(marginals).draw()).isEqualTo(draw(marginals).draw());
    }

    @Test
    void each_drawn_text_speaks_of_the_families_that_it_is_coded_with() {
        Marginals marginals = DemoFiles.carcassonne().marginals("answers-online.yaml");
        DrawAnswers draw = draw(marginals);
        long safety = draw.draw().stream()
                .map(person -> person.get("needs"))
                .filter(text ->
                        text != null && draw.families().get(text.asText()).contains("Sécurité"))
                .count();
        assertThat(safety).isEqualTo(84);
    }

    private static DrawAnswers draw(Marginals marginals) {
        return new DrawAnswers(marginals, DemoFiles.carcassonne().sentences());
    }
}
