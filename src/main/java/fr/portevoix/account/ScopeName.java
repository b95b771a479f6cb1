package fr.portevoix.account;

import java.util.UUID;

/** What people call a scope that grants can have, and where the desk of its people is. */
public record ScopeName(ScopeKind kind, UUID id, String label, String desk) {}
