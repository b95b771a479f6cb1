package fr.portevoix.action;

import fr.portevoix.figures.SafeFigure.Showing;
import java.util.List;

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
}
