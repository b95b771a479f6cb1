package fr.portevoix.account;

import java.util.UUID;

/** A session that has just been opened, and the signed token that names it. */
public record SessionToken(UUID session, String value) {}
