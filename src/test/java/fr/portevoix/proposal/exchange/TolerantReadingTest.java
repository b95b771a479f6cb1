package fr.portevoix.proposal.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.constraints.StringLength;

/** Dates, HTML and whole files as other platforms and people write them, and as nobody should. */
class TolerantReadingTest {
    @Provide
    Arbitrary<LocalDate> days() {
        return Arbitraries.integers().between(0, 12_000).map(day -> LocalDate.of(1995, 1, 1)
                .plusDays(day));
    }

    @Provide
    Arbitrary<DateTimeFormatter> writings() {
        return Arbitraries.of(
                DateTimeFormatter.ISO_LOCAL_DATE,
                DateTimeFormatter.ofPattern("yyyy-MM-dd '14:05:00 UTC'"),
                DateTimeFormatter.ofPattern("yyyy-MM-dd'T14:05:00.000+01:00'"),
                DateTimeFormatter.ofPattern("yyyy/MM/dd"),
                DateTimeFormatter.ofPattern("dd/MM/yyyy' 9:30'"),
                DateTimeFormatter.ofPattern("d.M.yyyy"),
                DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.FRENCH),
                DateTimeFormatter.ofPattern("EEEE d MMMM yyyy", Locale.FRENCH),
                DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.ENGLISH));
    }

    @Property(tries = 500)
    void a_day_is_read_however_it_is_written(
            @ForAll("days") LocalDate day, @ForAll("writings") DateTimeFormatter writing) {
        assertThat(TolerantDay.read(writing.format(day)))
                .as(writing.format(day))
                .contains(day);
    }

    @Property(tries = 500)
    void anything_else_is_no_day_and_no_failure(@ForAll @StringLength(max = 80) String text) {
        assertThatCode(() -> TolerantDay.read(text)).doesNotThrowAnyException();
    }

    @Example
    void a_day_that_does_not_exist_is_none() {
        for (String no :
                List.of("2023-02-30", "31/04/2023", "99/99/9999", "0000-00-00", "45", "demain", "", "12 plouf 2023")) {
            assertThat(TolerantDay.read(no)).as(no).isEmpty();
        }
        assertThat(TolerantDay.read("45000")).contains(LocalDate.of(2023, 3, 15));
    }

    @Example
    void html_becomes_words_and_lines() {
        assertThat(
                        PlainText.of(
                                "<p>Des bancs&nbsp;!</p><ul><li>un ici</li><li>un <b>là</b></li></ul><script>alert(1)</script>"))
                .isEqualTo("Des bancs !\n\n– un ici\n– un là");
        assertThat(PlainText.of("a < b, R&D,\nligne")).isEqualTo("a < b, R&D,\nligne");
        assertThat(PlainText.of("L&#39;école &amp; la rue\nici")).isEqualTo("L'école & la rue\nici");
        assertThat(PlainText.of("<div>Un<br>deux</div><div>trois</div>")).isEqualTo("Un\ndeux\n\ntrois");
    }

    @Property(tries = 300)
    void no_text_leaves_a_tag_or_a_failure(@ForAll @StringLength(max = 300) String text) {
        assertThat(PlainText.of("<p>" + text + "</p><script>x</script>")).doesNotContain("<script");
    }

    @Property(tries = 100)
    void no_file_is_met_with_a_failure(@ForAll @Size(max = 2_000) byte[] file) {
        SentTable table = SentTable.of(file);
        assertThat(table.rows())
                .allMatch(row -> table.columns().containsAll(row.cells().keySet()));
        assertThatCode(() -> ProposalColumns.UNSAID.among(table.columns())).doesNotThrowAnyException();
    }

    @Example
    void the_columns_of_other_platforms_are_recognised() {
        assertThat(columns("id,category/name/fr,scope/name/fr,title/fr,body/fr,address,state,answer/fr,published_at"))
                .isEqualTo(new ProposalColumns(
                        "id",
                        "title/fr",
                        "body/fr",
                        "",
                        "scope/name/fr",
                        "category/name/fr",
                        "address",
                        "published_at",
                        "state",
                        "answer/fr"));
        assertThat(columns("proposal_id,proposal_title,proposal_bodyText,proposal_district_name,proposal_category_name,"
                        + "proposal_createdAt,proposal_status_name,proposal_address"))
                .isEqualTo(new ProposalColumns(
                        "proposal_id",
                        "proposal_title",
                        "proposal_bodyText",
                        "",
                        "proposal_district_name",
                        "proposal_category_name",
                        "proposal_address",
                        "proposal_createdAt",
                        "proposal_status_name",
                        ""));
        assertThat(columns("Input ID;Title;Description;Tags;Location;Submitted at;Status"))
                .isEqualTo(new ProposalColumns(
                        "Input ID", "Title", "Description", "", "", "Tags", "Location", "Submitted at", "Status", ""));
    }

    private static ProposalColumns columns(String header) {
        return ProposalColumns.UNSAID.among(
                SentTable.of((header + "\n").getBytes(StandardCharsets.UTF_8)).columns());
    }
}
