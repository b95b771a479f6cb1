package fr.portevoix.action;

import java.util.UUID;

/**
 * Something that can be put on an agenda.
 *
 * @param id which one
 * @param label its name for people, in French
 * @param version which version of it would be decided, or null where it has none
 * @param address where residents read it, or null while they cannot
 */
public record Choice(UUID id, String label, String version, String address) {}
