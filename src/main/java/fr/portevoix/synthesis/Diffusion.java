package fr.portevoix.synthesis;

/** How far a note may travel, and so which floor its figures obey. */
public enum Diffusion {
    INTERNAL,
    COPIL,
    PUBLIC
}
