package fr.portevoix.council.news;

/** How often a member wants to be told; never at once, as one mail a day is the most. */
public enum Rhythm {
    DAILY,
    WEEKLY,
    NEVER
}
