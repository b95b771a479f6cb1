package fr.portevoix.home;

import fr.portevoix.contribution.AgendaEntry;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;

/** Writes entries of the agenda as an iCalendar object (RFC 5545), which telephones and desk calendars take in. */
final class Calendar {
    private static final int LONGEST_LINE = 75;
    private static final String END_OF_LINE = "\r\n";
    private static final DateTimeFormatter DAY = DateTimeFormatter.BASIC_ISO_DATE;
    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

    private final ZoneId zone;
    private final Instant now;
    private final StringBuilder written = new StringBuilder();

    /** An entry with what tells it apart for good, and the whole address of its page. */
    record Dated(AgendaEntry entry, String id, String page) {}

    private Calendar(ZoneId zone, Instant now) {
        this.zone = zone;
        this.now = now;
    }

    /** The entries under one name. */
    static String of(String name, List<Dated> entries, ZoneId zone, Instant now) {
        Calendar calendar = new Calendar(zone, now);
        calendar.line("BEGIN", "VCALENDAR");
        calendar.line("VERSION", "2.0");
        calendar.line("PRODID", "-//Portevoix//Agenda//FR");
        calendar.line("METHOD", "PUBLISH");
        calendar.text("X-WR-CALNAME", name);
        entries.forEach(calendar::event);
        calendar.line("END", "VCALENDAR");
        return calendar.written.toString();
    }

    private void event(Dated dated) {
        AgendaEntry entry = dated.entry();
        line("BEGIN", "VEVENT");
        line("UID", dated.id() + "@portevoix");
        line("DTSTAMP", MOMENT.format(now));
        if (entry.from() == null) {
            line("DTSTART;VALUE=DATE", DAY.format(entry.day()));
            line("DTEND;VALUE=DATE", DAY.format(entry.day().plusDays(1)));
        } else {
            line("DTSTART", moment(entry.day(), entry.from()));
            if (entry.until() != null) {
                // What ends before it begins ends after midnight.
                LocalDate last = entry.until().isAfter(entry.from())
                        ? entry.day()
                        : entry.day().plusDays(1);
                line("DTEND", moment(last, entry.until()));
            }
        }
        text("SUMMARY", entry.title());
        text("LOCATION", entry.place());
        text("DESCRIPTION", entry.access());
        line("URL", dated.page());
        line("END", "VEVENT");
    }

    private String moment(LocalDate day, LocalTime time) {
        return MOMENT.format(day.atTime(time).atZone(zone).toInstant());
    }

    private void text(String name, String value) {
        if (value != null && !value.isBlank()) {
            line(name, escaped(value));
        }
    }

    private void line(String name, String value) {
        written.append(folded(name + ":" + value)).append(END_OF_LINE);
    }

    /** A text as a value: signs that mean something are escaped, line ends written out, other control signs gone. */
    static String escaped(String text) {
        return text.strip()
                .replace("\r\n", "\n")
                .replace('\r', '\n')
                .replace("\\", "\\\\")
                .replace(";", "\\;")
                .replace(",", "\\,")
                .replace("\n", "\\n")
                .replaceAll("\\p{Cntrl}", " ");
    }

    /** A line in pieces of 75 bytes at most, none of which cuts a character in two. */
    static String folded(String line) {
        StringBuilder folded = new StringBuilder();
        int room = LONGEST_LINE;
        for (int at = 0; at < line.length(); ) {
            int sign = line.codePointAt(at);
            String one = Character.toString(sign);
            int bytes = one.getBytes(StandardCharsets.UTF_8).length;
            if (bytes > room) {
                folded.append(END_OF_LINE).append(' ');
                room = LONGEST_LINE - 1;
            }
            folded.append(one);
            room -= bytes;
            at += Character.charCount(sign);
        }
        return folded.toString();
    }
}
