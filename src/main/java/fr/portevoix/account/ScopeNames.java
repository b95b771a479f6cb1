package fr.portevoix.account;

import java.util.List;

/** The scopes that grants can have, told by the room that holds them. */
public interface ScopeNames {
    /** Every such scope, in the order in which people look for them. */
    List<ScopeName> all();
}
