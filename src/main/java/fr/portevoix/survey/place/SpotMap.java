package fr.portevoix.survey.place;

import fr.portevoix.territory.Ground;
import fr.portevoix.territory.OutlineMap;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Points over the outlines of the quartiers, as SVG: a larger dot where several people named one place.
 *
 * @param paths the outlines
 * @param dots the places, the most named first
 */
public record SpotMap(List<OutlineMap.Outline> paths, List<Dot> dots, String viewBox) {
    /** A place, how many people named it, and how it is drawn. */
    public record Dot(String at, String quartier, int people, String x, String y, String radius) {}

    /** Draws these outlines and places; empty where there is nothing to draw. */
    static SpotMap of(List<Ground> grounds, Map<String, Integer> places) {
        OutlineMap sheet = OutlineMap.of(
                grounds, places.keySet().stream().map(SpotMap::units).toList());
        List<Dot> dots = new ArrayList<>();
        places.forEach((at, people) -> {
            long[] point = units(at);
            String quartier = grounds.stream()
                    .filter(ground -> ground.contains(point[0], point[1]))
                    .map(ground -> ground.quartier().name)
                    .findFirst()
                    .orElse("");
            dots.add(new Dot(
                    at,
                    quartier,
                    people,
                    sheet.x(point[0]),
                    sheet.y(point[1]),
                    String.format(Locale.ROOT, "%.1f", 5 + 3 * Math.sqrt(people))));
        });
        dots.sort(Comparator.comparing(Dot::people).reversed().thenComparing(Dot::at));
        return new SpotMap(sheet.outlines(), dots, sheet.viewBox());
    }

    /** East and north of what an answer keeps, « lat lon ». */
    private static long[] units(String at) {
        double[] degrees =
                Stream.of(at.split(" ")).mapToDouble(Double::parseDouble).toArray();
        return new long[] {Math.round(degrees[1] * Ground.UNIT), Math.round(degrees[0] * Ground.UNIT)};
    }
}
