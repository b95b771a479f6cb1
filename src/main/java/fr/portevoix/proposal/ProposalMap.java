package fr.portevoix.proposal;

import fr.portevoix.territory.Ground;
import fr.portevoix.territory.OutlineMap;
import fr.portevoix.territory.Quartier;
import fr.portevoix.territory.RoundedPoint;
import java.util.List;

/**
 * The place of a proposal over the outlines of the quartiers, as SVG.
 *
 * @param quartier the name of the one that it lies in; empty where it lies in none that is drawn
 */
public record ProposalMap(OutlineMap sheet, String x, String y, String quartier) {

    /** The map of a proposal; null where nobody put a point, or where no outline is drawn to put it on. */
    static ProposalMap of(Proposal proposal) {
        if (proposal.point == null) {
            return null;
        }
        List<Ground> grounds = Ground.of(Quartier.of(proposal.contract));
        RoundedPoint point = RoundedPoint.read(proposal.point, RoundedPoint.COARSE)
                .orElseThrow(() -> new IllegalStateException("A stored point is none"));
        if (grounds.isEmpty()) {
            return null;
        }
        OutlineMap sheet = OutlineMap.of(grounds, List.of(new long[] {point.x(), point.y()}));
        return new ProposalMap(
                sheet,
                sheet.x(point.x()),
                sheet.y(point.y()),
                point.in(grounds).map(quartier -> quartier.name).orElse(""));
    }

    /** How exact the point is, in metres. */
    public int metres() {
        return RoundedPoint.COARSE_METRES;
    }
}
