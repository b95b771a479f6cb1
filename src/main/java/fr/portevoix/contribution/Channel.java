package fr.portevoix.contribution;

/** By which way somebody spoke. */
public enum Channel {
    ONLINE,
    PHONE,
    PAPER,
    FACE_TO_FACE,
    WORKSHOP,
    WALK,
    INTERVIEW,
    LETTER
}
