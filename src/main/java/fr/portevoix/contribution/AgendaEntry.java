package fr.portevoix.contribution;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.UUID;

/**
 * Something to come, as the public agenda tells it.
 *
 * @param day when
 * @param from the hour it begins, or null for the whole day
 * @param until the hour it ends, or null where it is not known
 * @param title its name
 * @param place where, or null
 * @param access how to get there and what helps people to come, or null
 * @param address where to read more in this service, which tells entries apart
 * @param kind what it is, such as {@code survey}, {@code meeting}, {@code workshop}
 */
public record AgendaEntry(
        LocalDate day,
        LocalTime from,
        LocalTime until,
        String title,
        String place,
        String access,
        String address,
        String kind) {
    /** What tells it apart: the same however its title is translated or its hour moved, so that calendars take the change. */
    public static String id(String kind, String address) {
        return UUID.nameUUIDFromBytes((kind + " " + address).getBytes(StandardCharsets.UTF_8))
                .toString();
    }
}
