package fr.portevoix.contribution;

/** What kind of thing was said. */
public enum Nature {
    NEED,
    ASSET,
    HINDRANCE,
    IDEA
}
