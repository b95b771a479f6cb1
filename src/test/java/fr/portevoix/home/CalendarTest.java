package fr.portevoix.home;

import static org.assertj.core.api.Assertions.assertThat;

import fr.portevoix.contribution.AgendaEntry;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

/** What calendars take in, as RFC 5545 has it. */
class CalendarTest {
    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");
    private static final Instant NOW = Instant.parse("2026-11-21T19:00:00Z");

    private static String written(AgendaEntry entry) {
        return Calendar.of(
                "Contrat, essai", List.of(new Calendar.Dated(entry, "1234", "https://ville.example/x")), PARIS, NOW);
    }

    private static AgendaEntry entry(LocalTime from, LocalTime until, String title, String access) {
        return new AgendaEntry(
                LocalDate.of(2027, 1, 15), from, until, title, "Maison, 2 rue X", access, "/x", "meeting");
    }

    @Test
    void an_entry_with_hours_says_them_in_universal_time() {
        assertThat(written(entry(LocalTime.of(18, 0), LocalTime.of(20, 30), "Réunion; tous", "Rampe\nBoucle")))
                .isEqualTo(
                        """
                        BEGIN:VCALENDAR
                        VERSION:2.0
                        PRODID:-//Portevoix//Agenda//FR
                        METHOD:PUBLISH
                        X-WR-CALNAME:Contrat\\, essai
                        BEGIN:VEVENT
                        UID:1234@portevoix
                        DTSTAMP:20261121T190000Z
                        DTSTART:20270115T170000Z
                        DTEND:20270115T193000Z
                        SUMMARY:Réunion\\; tous
                        LOCATION:Maison\\, 2 rue X
                        DESCRIPTION:Rampe\\nBoucle
                        URL:https://ville.example/x
                        END:VEVENT
                        END:VCALENDAR
                        """
                                .replace("\n", "\r\n"));
    }

    @Test
    void an_entry_without_hours_lasts_the_whole_day() {
        assertThat(written(entry(null, null, "Dernier jour", null)))
                .contains("DTSTART;VALUE=DATE:20270115\r\nDTEND;VALUE=DATE:20270116\r\n")
                .doesNotContain("DESCRIPTION");
    }

    @Test
    void what_ends_after_midnight_ends_on_the_next_day() {
        assertThat(written(entry(LocalTime.of(21, 0), LocalTime.of(0, 30), "Fête", null)))
                .contains("DTEND:20270115T233000Z");
    }

    @Property
    void no_line_is_longer_than_75_bytes_and_unfolding_gives_the_line_back(@ForAll("texts") String text) {
        String folded = Calendar.folded("SUMMARY:" + text);
        for (String line : folded.split("\r\n", -1)) {
            assertThat(line.getBytes(StandardCharsets.UTF_8).length).isLessThanOrEqualTo(75);
        }
        assertThat(folded.replace("\r\n ", "")).isEqualTo("SUMMARY:" + text);
    }

    @Property
    void no_text_begins_a_line_of_its_own_or_ends_its_value(@ForAll("hostile") String text) {
        String calendar = written(entry(null, null, "T" + text, text));
        assertThat(calendar.lines().filter(line -> line.startsWith("BEGIN:VEVENT")))
                .hasSize(1);
        assertThat(calendar.replace("\r\n", "")).doesNotContain("\r").doesNotContain("\n");
        String value = Calendar.escaped("T" + text + "T");
        assertThat(unescaped(value))
                .isEqualTo(("T" + text + "T")
                        .replace("\r\n", "\n")
                        .replace('\r', '\n')
                        .replaceAll("[\\p{Cntrl}&&[^\n]]", " "));
    }

    private static String unescaped(String value) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < value.length(); i++) {
            char sign = value.charAt(i);
            if (sign == '\\') {
                char next = value.charAt(++i);
                text.append(next == 'n' ? '\n' : next);
            } else {
                assertThat(sign).isNotIn(',', ';');
                text.append(sign);
            }
        }
        return text.toString();
    }

    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.strings()
                .withChars("aé€ ,;")
                .withChars('\u0600', '\u06ff')
                .ofMaxLength(300)
                .map(text -> text + "😀".repeat(text.length() % 40));
    }

    @Provide
    Arbitrary<String> hostile() {
        return Arbitraries.of(
                        "\r\n", "\n", "\r", "\\", ";", ",", "BEGIN:VEVENT", "END:VEVENT", "\t", "\0", "é", "n", " x")
                .list()
                .ofMaxSize(30)
                .map(parts -> String.join("", parts));
    }
}
