package fr.portevoix.shared.web;

/** Says which translations a person has read over and signed; the room that knows contracts supplies it. */
public interface Translations {
    /** Whether somebody signed this language of the pages of this contract. */
    boolean isReviewed(String contract, String language);
}
