package fr.portevoix.council;

import java.time.LocalDate;

/**
 * One thing that waits for a member, in the visitor's language.
 *
 * @param group what stands above it and its like: « À lire », « À voter »
 * @param detail one line more, or null
 * @param until the last day, or null
 */
public record TableEntry(String group, String title, String detail, String address, LocalDate until) {}
