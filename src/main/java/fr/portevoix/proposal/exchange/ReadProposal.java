package fr.portevoix.proposal.exchange;

import fr.portevoix.contribution.SensitiveWords;
import fr.portevoix.roadmap.RoadmapNode;
import fr.portevoix.territory.Quartier;
import java.time.LocalDate;
import java.util.List;

/**
 * One proposal as it was read from a row.
 *
 * @param externalId its number there; where the file has none, made of its words
 * @param node the objective that its category names, or null
 * @param state where it stood there, in that platform's own words; empty for unknown
 */
public record ReadProposal(
        long line,
        String externalId,
        String title,
        String body,
        String need,
        List<Quartier> quartiers,
        RoadmapNode node,
        String place,
        LocalDate day,
        String state,
        String answer) {
    /** Whether its words may tell of violence or danger, so that a person reads them first. */
    public boolean isPerhapsSensitive() {
        return SensitiveWords.areIn(title) || SensitiveWords.areIn(body) || SensitiveWords.areIn(need);
    }

    /** The beginning of the words, for a line of a table. */
    public String excerpt() {
        String words = body.replaceAll("\\s+", " ");
        return words.length() <= 160 ? words : words.substring(0, 159) + "…";
    }
}
