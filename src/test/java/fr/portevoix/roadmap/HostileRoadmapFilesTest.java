package fr.portevoix.roadmap;

import static org.assertj.core.api.Assertions.assertThat;

import fr.portevoix.document.RowIssue;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

/** Whatever a person sends as a roadmap, the answer is a report in French. */
class HostileRoadmapFilesTest {
    private static final String HEADER = "code,parent,level,label\n";

    @Property(tries = 300)
    void random_bytes_get_an_answer(@ForAll byte[] bytes) {
        assertThat(RoadmapRows.read(bytes).report()).isNotNull();
    }

    @Property(tries = 300)
    void random_cells_under_a_good_header_get_an_answer(@ForAll String cells) {
        RoadmapRows rows = RoadmapRows.read((HEADER + cells).getBytes(StandardCharsets.UTF_8));

        assertThat(rows.report().hasErrors() || !rows.all().isEmpty()).isTrue();
    }

    @Property(tries = 60)
    void a_loop_of_any_length_is_told_once(@ForAll @IntRange(min = 1, max = 200) int length) {
        String loop = IntStream.range(0, length)
                .mapToObj(i -> "c" + i + ",c" + (i + 1) % length + ",x,Nœud " + i)
                .collect(Collectors.joining("\n"));
        RoadmapRows rows = read(loop);

        assertThat(rows.report().issues())
                .filteredOn(issue ->
                        issue.sentence().contains("boucle") || issue.sentence().contains("son propre parent"))
                .hasSize(1);
    }

    @Property(tries = 60)
    void a_chain_is_taken_down_to_forty_levels_in_whatever_order(@ForAll @IntRange(min = 1, max = 80) int length) {
        String chain = IntStream.range(0, length)
                .map(i -> length - 1 - i)
                .mapToObj(i -> "c" + i + "," + (i == 0 ? "" : "c" + (i - 1)) + ",x,Nœud " + i)
                .collect(Collectors.joining("\n"));

        assertThat(read(chain).report().hasErrors()).isEqualTo(length > RoadmapRows.DEEPEST);
    }

    @Test
    void ten_thousand_rows_are_taken_and_one_more_is_not() {
        String rows =
                IntStream.range(0, 10_000).mapToObj(i -> "c" + i + ",,x,Nœud").collect(Collectors.joining("\n"));

        assertThat(read(rows).report().hasErrors()).isFalse();
        assertThat(read(rows + "\nd,,x,De trop").report().hasErrors()).isTrue();
    }

    @Test
    void each_flaw_is_told_with_its_line_and_its_column() {
        RoadmapRows rows = read("A,,x,Un\nA,,x,Deux\nB,Q,x,Trois\n,A,x,Quatre\nC,A,,Cinq\nD,A,x,\nE/F,A,x,Six\n");

        assertThat(rows.report().issues())
                .extracting(RowIssue::line, RowIssue::column)
                .contains(
                        org.assertj.core.groups.Tuple.tuple(3L, "code"),
                        org.assertj.core.groups.Tuple.tuple(4L, "parent"),
                        org.assertj.core.groups.Tuple.tuple(5L, "code"),
                        org.assertj.core.groups.Tuple.tuple(6L, "level"),
                        org.assertj.core.groups.Tuple.tuple(7L, "label"),
                        org.assertj.core.groups.Tuple.tuple(8L, "code"));
    }

    @Test
    void latin_1_is_refused_in_words_and_a_byte_order_mark_is_not() {
        byte[] latin = (HEADER + "A,,x,Égalité").getBytes(StandardCharsets.ISO_8859_1);

        assertThat(RoadmapRows.read(latin).report().issues().get(0).sentence()).contains("UTF-8");
        assertThat(RoadmapRows.read(
                                ("\uFEFFcode;parent;level;label\r\nA;;x;Égalité\r\n").getBytes(StandardCharsets.UTF_8))
                        .report()
                        .hasErrors())
                .isFalse();
    }

    @Test
    void cells_that_are_too_long_or_start_a_formula_do_no_harm() {
        assertThat(read("A,,x," + "é".repeat(401)).report().hasErrors()).isTrue();
        assertThat(read("A,,x," + "é".repeat(400)).report().hasErrors()).isFalse();
        assertThat(read("A,,x,\"=HYPERLINK(\"\"x\"\")\"").all().get(0).label()).isEqualTo("=HYPERLINK(\"x\")");
        assertThat(read("A,,x," + "y".repeat(500_000)).report().hasErrors()).isTrue();
    }

    private static RoadmapRows read(String rows) {
        return RoadmapRows.read((HEADER + rows).getBytes(StandardCharsets.UTF_8));
    }
}
