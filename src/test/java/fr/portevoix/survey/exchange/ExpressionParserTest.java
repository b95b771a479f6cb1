package fr.portevoix.survey.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.portevoix.contribution.Channel;
import fr.portevoix.survey.rule.Fact;
import fr.portevoix.survey.rule.Facts;
import fr.portevoix.survey.rule.Rule;
import fr.portevoix.survey.rule.RuleJson;
import java.util.List;
import java.util.Map;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What « relevant » and « constraint » say, and what becomes of it. */
class ExpressionParserTest {
    private static final Map<String, FormTarget> QUESTIONS = Map.of(
            "vit_seul",
                    new FormTarget(
                            "vit_seul", "vit_seul", null, "single", Map.of("oui", "oui", "non", "non", "1", "1")),
            "trajets", new FormTarget("trajets", "trajets", null, "multiple", Map.of("bus", "bus", "Velo", "velo")),
            "age", new FormTarget("age", "age", null, "number", null),
            "limite", new FormTarget("limite", "limite", null, "number", null),
            "depuis", new FormTarget("depuis", "depuis", null, "date", null),
            "mots", new FormTarget("mots", "mots", null, "long", null),
            "rues", new FormTarget("rues", "etat", "rues", "row", Map.of("mal", "mal")));

    private static Rule rule(String text) {
        return new ExpressionRules(QUESTIONS::get, null).of(ExpressionParser.parse(text));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
            ${vit_seul} = 'oui'                          | {"question":"vit_seul","in":["oui"]}
            ${vit_seul}="oui"                            | {"question":"vit_seul","in":["oui"]}
            'oui' = ${vit_seul}                          | {"question":"vit_seul","in":["oui"]}
            ${vit_seul} = 1                              | {"question":"vit_seul","in":["1"]}
            ${vit_seul} != 'non'                         | {"not":{"question":"vit_seul","in":["non"]}}
            selected(${trajets}, 'Velo')                 | {"question":"trajets","in":["velo"]}
            not(selected( ${ trajets } ,"bus"))          | {"not":{"question":"trajets","in":["bus"]}}
            ${age} >= 18                                 | {"question":"age","is":">=","value":"18"}
            18 > ${age}                                  | {"question":"age","is":"<","value":"18"}
            ${age} = -2.5                                | {"question":"age","is":"=","value":"-2.5"}
            ${age} < ${limite}                           | {"question":"age","is":"<","than":"limite"}
            ${depuis} <= date('2024-01-31')              | {"question":"depuis","is":"<=","value":"2024-01-31"}
            ${mots} != ''                                | {"question":"mots","answered":true}
            ${mots} = ''                                 | {"not":{"question":"mots","answered":true}}
            ${rues} = 'mal'                              | {"question":"etat","row":"rues","in":["mal"]}
            """)
    void reads_as_a_rule_of_ours(String text, String json) {
        assertThat(RuleJson.write(rule(text)).toString()).isEqualTo(json);
    }

    @ParameterizedTest
    @CsvSource({
        "oui, 30, false",
        "non, 30, true",
        "non, 10, false",
        "oui, 70, true",
    })
    void and_binds_tighter_than_or(String alone, String age, boolean holds) {
        Facts facts = new Facts(Channel.ONLINE);
        facts.keep("vit_seul", Fact.of(Set.of(alone)));
        facts.keep("age", Fact.of(Set.of(age)));
        assertThat(rule("${age} > 65 or ${vit_seul} = 'non' and ${age} > 18").holds(facts))
                .isEqualTo(holds);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "${inconnue} = 'a'",
                "${vit_seul} = 'peut-être'",
                "${vit_seul} > 'oui'",
                "${trajets} = 'bus'",
                "${vit_seul}",
                "'a' = 'b'",
                "${age} + 1 > 3",
                "${age} > 3 * 2",
                "${age} div 2 = 3",
                "regex(${mots}, '[a-z]+')",
                "string-length(${mots}) > 5",
                "${depuis} <= today()",
                "${age} > ${vit_seul}",
                "${mots} = 'x'",
                "${vit_seul} = ‘oui’",
                "${vit_seul} = 'oui",
                "(${age} > 3",
                "${age} > 3)",
                "${age} >",
                "and",
                "",
                ". > 3",
                "${age} > 1 > 2",
                "${vit_seul} = 'oui' && ${age} > 3",
                "coalesce(${age}, 3) = 3",
                "true()",
            })
    void refuses_with_a_sentence_what_it_cannot_say(String text) {
        assertThatThrownBy(() -> rule(text))
                .isInstanceOf(NotUnderstood.class)
                .message()
                .isNotBlank();
    }

    @Property(tries = 2000)
    void any_text_is_read_or_refused(@ForAll("scraps") String text) {
        try {
            assertThat(rule(text)).isNotNull();
        } catch (NotUnderstood refused) {
            assertThat(refused.getMessage()).isNotBlank();
        }
    }

    @Property(tries = 1000)
    void a_tree_that_is_written_reads_back_the_same(@ForAll("trees") Expression tree) {
        // Longer or deeper ones are refused, and another test says so.
        Assume.that(tree.toString().length() < 1_000);
        assertThat(ExpressionParser.parse(tree.toString())).isEqualTo(tree);
    }

    @Property(tries = 200)
    void parentheses_without_end_are_refused(
            @ForAll @net.jqwik.api.constraints.IntRange(min = 61, max = 1900) int deep) {
        assertThatThrownBy(() -> ExpressionParser.parse("(".repeat(deep) + "1" + ")".repeat(deep)))
                .isInstanceOf(NotUnderstood.class);
    }

    @Provide
    Arbitrary<String> scraps() {
        return Arbitraries.of(
                        "${age}",
                        "${trajets}",
                        "'bus'",
                        "18",
                        " and ",
                        " or ",
                        "not(",
                        "selected(",
                        ",",
                        ")",
                        "(",
                        "=",
                        ">=",
                        "<",
                        "!=",
                        ".",
                        "'",
                        "\"",
                        "$",
                        "{",
                        "é",
                        "-",
                        " ",
                        "\u00A0",
                        "\n",
                        "date(")
                .list()
                .ofMaxSize(12)
                .map(parts -> String.join("", parts));
    }

    @Provide
    Arbitrary<Expression> trees() {
        Arbitrary<Expression> leaf = Arbitraries.oneOf(
                Arbitraries.strings()
                        .withChars("abc_")
                        .ofMinLength(1)
                        .ofMaxLength(5)
                        .map(Expression.Reference::new),
                Arbitraries.strings().withChars("ab'é =.").ofMaxLength(5).map(Expression.Text::new),
                Arbitraries.integers().between(-99, 99).map(i -> new Expression.Number(String.valueOf(i))),
                Arbitraries.just(new Expression.This()));
        Arbitrary<Expression> comparison = Combinators.combine(
                        leaf, Arbitraries.of("=", "!=", "<", "<=", ">", ">="), leaf)
                .as(Expression.Comparison::new);
        return Arbitraries.lazyOf(
                () -> comparison,
                () -> Combinators.combine(
                                Arbitraries.of(true, false),
                                trees().list().ofMinSize(2).ofMaxSize(3))
                        .as(Expression.Logic::new),
                () -> trees().map(inside -> new Expression.Call("not", List.of(inside))),
                () -> leaf.list().ofMaxSize(2).map(all -> new Expression.Call("selected", all)));
    }
}
