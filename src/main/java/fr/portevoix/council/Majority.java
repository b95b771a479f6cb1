package fr.portevoix.council;

/** How many have to agree. */
public enum Majority {
    /** More for than against; who abstains is not counted. */
    SIMPLE,
    /** More than half of those who vote, abstentions included. */
    ABSOLUTE,
    /** Two thirds of those who say for or against. */
    TWO_THIRDS
}
