package fr.portevoix.walk.observe;

/** What became of an observation that was sent. */
public sealed interface Kept {
    /** It is kept under this number, now or before. */
    record As(int number, boolean again) implements Kept {}

    /** Its key came before with other words: nothing was kept, and nothing may be swallowed. */
    record OtherWords() implements Kept {}

    /** The walk holds as many as any walk may. */
    record Full() implements Kept {}
}
