package fr.portevoix.synthesis;

import com.fasterxml.jackson.annotation.JsonInclude;
import fr.portevoix.figures.SafeFigure;
import fr.portevoix.figures.Share;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * The numbers of a block for programmes: the same that the page and the document show.
 *
 * @param caption what is counted
 * @param basis what the numbers rest on, in words
 * @param lines one for each number
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record Tally(String caption, String basis, List<Line> lines) {

    /**
     * One number.
     *
     * @param label what was chosen or counted
     * @param group among whom, or null for all
     * @param count how many, or null where it is held back or unknown
     * @param heldBack the mark that stands in its place, or null
     * @param base out of how many, or null where it is held back or unknown
     * @param share in percent with one decimal, or null
     */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    public record Line(String label, String group, BigDecimal count, String heldBack, Integer base, BigDecimal share) {

        /** A figure of a table. */
        static Line of(
                String label, String group, SafeFigure count, SafeFigure base, Optional<Share> share, Floor floor) {
            return new Line(
                    label,
                    group,
                    count.shown() ? BigDecimal.valueOf(count.value().getAsInt()) : null,
                    count.shown() ? null : French.figure(count, floor),
                    base != null && base.shown() ? base.value().getAsInt() : null,
                    share.flatMap(known -> known.percent(1)).orElse(null));
        }
    }
}
