package fr.portevoix.survey;

import fr.portevoix.shared.text.Wording;

/** One answer on offer: a code that stays when its wording is mended, and its words. */
public record Option(String code, Wording label) {
    /** The code of « autre, précisez ». */
    public static final String OTHER = "other";
}
