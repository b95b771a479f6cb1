package fr.portevoix.account;

/** How far a grant reaches. */
public enum ScopeKind {
    INSTANCE,
    CONTRACT,
    BODY,
    CALL_LIST
}
