package fr.portevoix.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import fr.portevoix.document.BarChart.Bar;
import fr.portevoix.document.BarChart.Series;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class DocumentTest {

    private static DocumentComposer note() {
        return Document.titled("Note", SampleNote.DATE);
    }

    @Test
    void what_is_composed_no_longer_changes() {
        var composer = note().paragraph("Un");
        var document = composer.compose();
        composer.paragraph("Deux");
        assertThat(document.parts()).hasSize(1);

        var items = new ArrayList<>(List.of(Paragraph.of("Un")));
        var list = new BulletList(items);
        items.clear();
        assertThat(list.items()).hasSize(1);
    }

    @Nested
    class A_composer_is_refused {

        @Test
        void a_document_without_a_title_or_in_no_language() {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> Document.titled(" ", SampleNote.DATE).compose());
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> note().language("fr_FR!").compose());
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> note().language("").compose());
        }

        @Test
        void two_headings_of_one_id_and_a_link_to_none() {
            assertThatIllegalArgumentException()
                    .isThrownBy(() ->
                            note().heading(1, "A", "a").heading(2, "B", "a").compose())
                    .withMessageContaining("id a");
            assertThatIllegalArgumentException()
                    .isThrownBy(() ->
                            note().paragraph(Run.linkTo("là", "nulle-part")).compose())
                    .withMessageContaining("#nulle-part");
        }

        @Test
        void a_link_that_runs_something() {
            assertThatIllegalArgumentException().isThrownBy(() -> Run.link("ici", URI.create("javascript:alert(1)")));
            assertThatIllegalArgumentException().isThrownBy(() -> Run.link("ici", URI.create("file:///etc/passwd")));
            assertThatIllegalArgumentException().isThrownBy(() -> Run.link("ici", URI.create("/relatif")));
        }

        @Test
        void a_table_whose_rows_do_not_fit_its_columns() {
            assertThatIllegalArgumentException()
                    .isThrownBy(() ->
                            new TableOf("", List.of(TableOf.Column.text("A")), List.of(List.of("1", "2")), false));
        }

        @Test
        void a_chart_that_is_not_told_in_words_or_not_a_number() {
            var one = List.of(Series.of("S", 1));
            assertThatIllegalArgumentException().isThrownBy(() -> new BarChart("T", " ", "", List.of("A"), one));
            assertThatIllegalArgumentException().isThrownBy(() -> new BarChart("T", "t", "", List.of("A", "B"), one));
            assertThatIllegalArgumentException().isThrownBy(() -> Bar.of(Double.NaN));
        }

        @Test
        void a_hidden_bar_that_does_not_say_why() {
            assertThatIllegalArgumentException().isThrownBy(() -> Bar.hidden(""));
        }
    }

    @Nested
    class A_hidden_bar {

        @Test
        void is_named_beside_its_category_so_that_nobody_reads_a_zero() {
            var chart = new BarChart(
                    "T",
                    "t",
                    "",
                    List.of("Nord", "Sud"),
                    List.of(new Series("S", List.of(Bar.of(12), Bar.hidden("‹ 11")))));
            assertThat(chart.labels()).containsExactly("Nord", "Sud (‹ 11)");
        }

        @Test
        void names_its_series_where_there_are_several() {
            var chart = new BarChart(
                    "T",
                    "t",
                    "",
                    List.of("Nord"),
                    List.of(Series.of("Femmes", 12), new Series("Hommes", List.of(Bar.hidden("masqué")))));
            assertThat(chart.labels()).containsExactly("Nord (Hommes\u00A0: masqué)");
        }
    }
}
