package fr.portevoix.account;

/** What a person may do within the scope of a grant. */
public enum Role {
    ADMINISTRATOR,
    FACILITATOR,
    REFERENT,
    INTERVIEWER,
    COUNCIL_MEMBER,
    READER
}
