package fr.portevoix.council;

import java.time.LocalDate;

/**
 * A deliberation that everybody may read, as the council's public page shows it, in the visitor's language.
 *
 * @param until the last day to take part, or null where it is over
 */
public record PublicDeliberation(String title, String detail, String address, LocalDate until) {}
