package fr.portevoix.territory;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;

/** Everything that a page shows of one quartier. */
public record Portrait(
        MapDrawing map,
        List<Commune> communes,
        List<QuartierCode> codes,
        List<QuartierPredecessor> before,
        List<QuartierPredecessor> after,
        List<IndicatorRow> figures,
        String mapSource) {

    static Portrait of(Contract contract, Quartier quartier, LocalDate day) {
        List<Perimeter> grounds = Perimeter.inForce(contract, day);
        return new Portrait(
                MapDrawing.of(grounds, quartier),
                quartier.communes.stream()
                        .sorted(Comparator.comparing(commune -> commune.name))
                        .toList(),
                QuartierCode.of(quartier),
                QuartierPredecessor.of(quartier),
                QuartierPredecessor.after(quartier),
                IndicatorRow.of(quartier, IndicatorValue.of(contract)),
                grounds.stream()
                        .filter(ground -> ground.quartier.equals(quartier) && ground.source != null)
                        .map(ground -> ground.source)
                        .findFirst()
                        .orElse(null));
    }

    /** Whether any figure of the quartier is known. */
    public boolean isMeasured() {
        return figures.stream().anyMatch(IndicatorRow::isKnown);
    }
}
