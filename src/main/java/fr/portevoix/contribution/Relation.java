package fr.portevoix.contribution;

/** How a contribution relates to what was made of it. */
public enum Relation {
    /** It helps to prepare something, such as an action sheet. */
    FEEDS,
    /** Something that exists already answers it. */
    COVERED,
    /** A service or a fund has it, and answers by a day. */
    HANDED_ON,
    /** Nothing more is done with it. */
    ASIDE
}
