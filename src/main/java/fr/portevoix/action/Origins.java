package fr.portevoix.action;

import fr.portevoix.figures.SafeFigure.Showing;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Where a sheet comes from, counted in voices and safe to be read by anybody.
 *
 * @param all how many voices fed it
 * @param channels by which way they came
 * @param speakers as whom they spoke
 * @param quartiers which quartiers they are about, each voice in one line only
 */
public record Origins(Figure all, List<Line> channels, List<Line> speakers, List<Line> quartiers) {
    /** A number, or what stands in its place. */
    public record Figure(Showing showing, Integer value) {}

    /** A group: its key for programmes, its name where it has one of its own, its figure. */
    public record Line(String key, String label, Figure figure) {}

    /** A name for each figure. */
    Stream<String> keys() {
        return named().map(Map.Entry::getKey);
    }

    /** The figure of this name: zero where no voice is in it, null where it is hidden. */
    Integer value(String key) {
        return named().filter(entry -> entry.getKey().equals(key))
                .map(Map.Entry::getValue)
                .findFirst()
                // Where the whole is hidden nothing is said of its parts.
                .map(figure -> figure.value() == null ? Integer.valueOf(-1) : figure.value())
                .or(() -> all.showing() == Showing.BELOW ? Optional.of(-1) : Optional.of(0))
                .filter(value -> value >= 0)
                .orElse(null);
    }

    private Stream<Map.Entry<String, Figure>> named() {
        return Stream.of(
                        Stream.of(Map.entry("all", all)),
                        named("channel", channels),
                        named("speaker", speakers),
                        named("quartier", quartiers))
                .flatMap(each -> each);
    }

    private static Stream<Map.Entry<String, Figure>> named(String group, List<Line> lines) {
        return lines.stream().map(line -> Map.entry(group + ":" + line.key(), line.figure()));
    }
}
