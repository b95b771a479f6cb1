package fr.portevoix.survey.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What rules say, and what is no rule. */
class RuleTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    private static Rule read(String json) throws IOException {
        return RuleJson.read(JSON.readTree(json));
    }

    @Nested
    class The_server {
        @TestFactory
        Stream<DynamicTest> asks_what_the_table_says() throws IOException {
            return RuleTable.cases().stream()
                    .map(one -> DynamicTest.dynamicTest(one.get("name").asText(), () -> {
                        List<String> wanted = StreamSupport.stream(
                                        one.get("asked").spliterator(), false)
                                .map(JsonNode::asText)
                                .toList();
                        assertThat(RuleTable.askedByServer(one)).isEqualTo(wanted);
                    }));
        }

        @TestFactory
        Stream<DynamicTest> writes_each_rule_as_it_was() throws IOException {
            return RuleTable.cases().stream()
                    .flatMap(one -> one.findValues("when").stream())
                    .map(when -> DynamicTest.dynamicTest(
                            when.toString(), () -> assertThat(RuleJson.write(RuleJson.read(when)))
                                    .isEqualTo(when)));
        }
    }

    @Nested
    class Reading {
        @Test
        void takes_one_code_for_a_list_of_one() throws IOException {
            assertThat(read("{\"question\":\"a\",\"in\":\"x\"}")).isEqualTo(new Rule.Chosen("a", null, List.of("x")));
        }

        @Test
        void takes_not_answered_for_a_negation() throws IOException {
            assertThat(read("{\"question\":\"a\",\"answered\":false}"))
                    .isEqualTo(new Rule.Not(new Rule.Answered("a", null)));
        }

        @Test
        void takes_nothing_for_no_rule() throws IOException {
            assertThat(RuleJson.read(null)).isNull();
            assertThat(read("null")).isNull();
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "{}",
                    "[]",
                    "true",
                    "\"a = 1\"",
                    "{\"all\":[]}",
                    "{\"any\":[]}",
                    "{\"not\":null}",
                    "{\"all\":[{\"question\":\"a\",\"answered\":true}],\"any\":[]}",
                    "{\"question\":\"a\"}",
                    "{\"question\":\"a\",\"in\":[]}",
                    "{\"question\":\"a\",\"in\":[null]}",
                    "{\"question\":\"a\",\"in\":[{\"x\":1}]}",
                    "{\"question\":\"A b\",\"answered\":true}",
                    "{\"question\":\"a\",\"is\":\"~\",\"value\":\"1\"}",
                    "{\"question\":\"a\",\"is\":\"=\",\"value\":\"abc\"}",
                    "{\"question\":\"a\",\"is\":\"=\",\"value\":\"2023-02-29\"}",
                    "{\"question\":\"a\",\"is\":\"=\",\"value\":\"1\",\"row\":\"r\"}",
                    "{\"channel\":[\"PIGEON\"]}",
                    "{\"question\":\"a\",\"is\":\"=\",\"than\":\"no such code\"}",
                })
        void refuses_in_words_what_is_no_rule(String json) {
            assertThatThrownBy(() -> read(json))
                    .isInstanceOf(UnreadableRule.class)
                    .message()
                    .isNotBlank();
        }

        @Test
        void refuses_a_rule_nobody_could_read() {
            String leaf = "{\"question\":\"a\",\"answered\":true}";
            assertThatThrownBy(() -> read("{\"not\":".repeat(RuleJson.DEEPEST) + leaf + "}".repeat(RuleJson.DEEPEST)))
                    .isInstanceOf(UnreadableRule.class);
            assertThatThrownBy(() -> read("{\"any\":[" + (leaf + ",").repeat(RuleJson.MOST_PARTS) + leaf + "]}"))
                    .isInstanceOf(UnreadableRule.class);
        }
    }
}
