package fr.portevoix.council.meeting;

/** What a member says before a meeting. */
public enum Coming {
    YES,
    NO
}
