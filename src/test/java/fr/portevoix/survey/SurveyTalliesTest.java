package fr.portevoix.survey;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import fr.portevoix.contribution.Channel;
import fr.portevoix.figures.Heading;
import fr.portevoix.figures.Structure;
import fr.portevoix.figures.Table;
import fr.portevoix.survey.SurveyTallies.Measure;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What was answered, counted. */
@QuarkusTest
class SurveyTalliesTest {
    @Inject
    TestSurveys surveys;

    @Inject
    SubmitResponse submit;

    @Inject
    SurveyTallies tallies;

    Survey survey;

    @BeforeEach
    void four_people_answer() {
        survey = surveys.survey(TestSurveys.EVERY_KIND);
        send(Channel.ONLINE, "{quartier: grazailles, situation: lyceen, info: [sports, sante], age: 15}");
        send(Channel.ONLINE, "{quartier: 'commune:trebes', situation: en-emploi, equipment: {proprete: bad}}");
        send(Channel.PHONE, "{quartier: grazailles, equipment: {proprete: good, securite: bad}, mood: 2}");
        send(Channel.PHONE, "{situation: lyceen, info: sports, needs: Un bus}");
    }

    void send(Channel channel, String answers) {
        Map<String, JsonNode> sent = new HashMap<>();
        try {
            new com.fasterxml.jackson.databind.ObjectMapper(new com.fasterxml.jackson.dataformat.yaml.YAMLFactory())
                    .readTree(answers)
                    .properties()
                    .forEach(entry -> sent.put(entry.getKey(), entry.getValue()));
        } catch (java.io.IOException e) {
            throw new IllegalArgumentException(e);
        }
        Outcome outcome = submit.submit(new Submission(
                survey.id,
                UUID.randomUUID().toString(),
                sent,
                Submission.Arrival.entered(channel, "fr", null, UUID.randomUUID())));
        assertThat(outcome).isInstanceOf(Outcome.Received.class);
    }

    static String read(Table table) {
        StringBuilder read = new StringBuilder();
        for (int row = 0; row < table.rows().size(); row++) {
            read.append(table.rows().get(row).key()).append(':');
            for (int column = 0; column < table.columns().size(); column++) {
                read.append(' ').append(table.count(row, column));
            }
            read.append("; ");
        }
        read.append("n");
        for (int column = 0; column < table.columns().size(); column++) {
            read.append(' ').append(table.base(column));
        }
        return read.toString();
    }

    String count(Measure measure, Channel... channels) {
        return read(tallies.count(survey, measure, "fr", Set.of(channels)).orElseThrow());
    }

    @Test
    void one_choice_counts_those_who_answered_and_nobody_else() {
        assertThat(count(Measure.of("situation"))).isEqualTo("collegien: 0; lyceen: 2; en-emploi: 1; other: 0; n 3");
    }

    @Test
    void several_choices_have_the_people_asked_and_answering_as_their_base() {
        Table table = tallies.count(survey, Measure.of("info"), "fr", Set.of()).orElseThrow();

        assertThat(read(table)).isEqualTo("sports: 2; orientation: 0; sante: 1; other: 0; n 2");
        assertThat(table.structure()).isEqualTo(Structure.OVERLAPPING);
        assertThat(table.mostChoices()).isEqualTo(2);
    }

    @Test
    void each_row_of_a_matrix_is_a_table_of_its_own() {
        assertThat(count(new Measure("equipment", "proprete"))).isEqualTo("good: 1; bad: 1; n 2");
        assertThat(count(new Measure("equipment", "securite"))).isEqualTo("good: 0; bad: 1; n 1");
        assertThat(tallies.count(survey, new Measure("equipment", "bruit"), "fr", Set.of()))
                .isEmpty();
        assertThat(tallies.count(survey, Measure.of("equipment"), "fr", Set.of()))
                .isEmpty();
    }

    @Test
    void places_marks_and_short_ranges_of_numbers_are_counted_too() {
        assertThat(count(Measure.of("quartier")))
                .isEqualTo("grazailles: 2; le-viguier: 0; commune:trebes: 1; elsewhere: 0; n 3");
        assertThat(count(Measure.of("mood"))).isEqualTo("1: 0; 2: 1; 3: 0; 4: 0; 5: 0; n 1");
        assertThat(count(Measure.of("age"))).startsWith("14: 0; 15: 1; 16: 0").endsWith("n 1");
    }

    @Test
    void words_and_unknown_questions_are_not_counted() {
        assertThat(tallies.count(survey, Measure.of("needs"), "fr", Set.of())).isEmpty();
        assertThat(tallies.count(survey, Measure.of("unknown"), "fr", Set.of())).isEmpty();
    }

    @Test
    void a_crossing_puts_everybody_in_one_column() {
        Table table = tallies.countByQuartier(survey, Measure.of("situation"), "fr", Set.of())
                .orElseThrow();

        assertThat(table.columns()).extracting(Heading::key).containsExactly("grazailles", "le-viguier", "elsewhere");
        assertThat(read(table)).isEqualTo("collegien: 0 0 0; lyceen: 1 0 1; en-emploi: 0 0 1; other: 0 0 0; n 1 0 2");
    }

    @Test
    void channels_can_be_told_apart() {
        assertThat(count(Measure.of("situation"), Channel.PHONE)).endsWith("lyceen: 1; en-emploi: 0; other: 0; n 1");
        assertThat(tallies.responses(survey)).isEqualTo(Map.of(Channel.ONLINE, 2, Channel.PHONE, 2));
        assertThat(tallies.channels(survey, Measure.of("situation")))
                .isEqualTo(Map.of(Channel.ONLINE, 2, Channel.PHONE, 1));
    }

    @Test
    void every_countable_measure_is_named() {
        assertThat(tallies.measures(survey, "fr"))
                .containsEntry(new Measure("equipment", "proprete"), "Comment jugez-vous… – Propreté")
                .hasSize(7);
    }
}
