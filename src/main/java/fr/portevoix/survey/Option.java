package fr.portevoix.survey;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import fr.portevoix.shared.text.Wording;

/**
 * One answer on offer: a code that stays when its wording is mended, and its words.
 *
 * @param picto the name of the drawing beside the words; null for none
 */
public record Option(String code, Wording label, String picto) {
    /** The code of « autre, précisez ». */
    public static final String OTHER = "other";

    /** As files and settings write it. */
    @JsonCreator
    public Option(
            @JsonProperty("code") String code,
            @JsonProperty("label") Wording label,
            @JsonProperty("picto") String picto) {
        this.code = code;
        this.label = label;
        this.picto = picto;
    }

    /** An answer without a drawing. */
    public Option(String code, Wording label) {
        this(code, label, null);
    }
}
