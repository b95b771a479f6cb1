package fr.portevoix.walk.route;

import fr.portevoix.document.RowReport;
import fr.portevoix.territory.Ground;
import fr.portevoix.territory.OutlineMap;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.simplify.DouglasPeuckerSimplifier;

/** The way that a walk takes, from its first spot to its last. */
public record Route(List<Spot> spots) {
    /** No way yet. */
    public static final Route NONE = new Route(List.of());

    /** An hour's walk with a bend every ten metres; a recorded track is simplified to as much. */
    static final int MOST_KEPT = 500;

    private static final int MOST_LINES = 2_000;
    private static final double FINE = 2;
    private static final GeometryFactory SHAPES = new GeometryFactory();

    /** The way through these spots, as simple as it needs to be. */
    static Route of(List<Spot> all) {
        List<Spot> spots = new ArrayList<>();
        for (Spot spot : all) {
            if (spots.isEmpty() || !spots.get(spots.size() - 1).equals(spot)) {
                spots.add(spot);
            }
        }
        for (double fine = FINE; spots.size() > MOST_KEPT; fine *= 2) {
            spots = simplified(spots, fine);
        }
        return new Route(List.copyOf(spots));
    }

    private static List<Spot> simplified(List<Spot> spots, double fine) {
        Coordinate[] line = spots.stream()
                .map(spot -> new Coordinate(spot.east(), spot.north()))
                .toArray(Coordinate[]::new);
        List<Spot> fewer = new ArrayList<>();
        for (Coordinate each : DouglasPeuckerSimplifier.simplify(SHAPES.createLineString(line), fine)
                .getCoordinates()) {
            fewer.add(new Spot((int) each.y, (int) each.x));
        }
        // A way that comes back over itself may lose everything but its ends: then every second spot stays.
        return fewer.size() >= 2 ? fewer : every(2, spots);
    }

    private static List<Spot> every(int step, List<Spot> spots) {
        List<Spot> kept = new ArrayList<>();
        for (int at = 0; at < spots.size(); at += step) {
            kept.add(spots.get(at));
        }
        return kept;
    }

    /** The way that somebody typed or pasted, one spot a line; what is none is told with its line. */
    public static Route read(String typed, RowReport report) {
        List<Spot> spots = new ArrayList<>();
        String[] lines = (typed == null ? "" : typed).split("\\R", MOST_LINES + 1);
        if (lines.length > MOST_LINES) {
            report.fileError("La liste a plus de 2\u202f000 lignes\u00a0: gardez les points où le parcours tourne.");
            return NONE;
        }
        for (int at = 0; at < lines.length; at++) {
            String line = lines[at].strip();
            Optional<Spot> spot = Spot.read(line);
            if (spot.isPresent()) {
                spots.add(spot.get());
            } else if (!line.isEmpty()) {
                report.error(
                        at + 1,
                        "",
                        "«\u00a0" + (line.length() > 40 ? line.substring(0, 40) + "…" : line)
                                + "\u00a0» n’est pas un point\u00a0: écrivez la latitude puis la longitude, par"
                                + " exemple 43.21230, 2.35410.");
            }
        }
        if (!report.hasErrors() && spots.size() == 1) {
            report.fileError("Un parcours a deux points au moins.");
        }
        return report.hasErrors() ? NONE : of(spots);
    }

    /** The way as it was kept. */
    public static Route kept(String text) {
        return text == null || text.isEmpty()
                ? NONE
                : new Route(
                        text.lines().flatMap(line -> Spot.read(line).stream()).toList());
    }

    /** As it is kept, and typed again: one spot a line. */
    public String text() {
        return spots.stream().map(Spot::text).collect(Collectors.joining("\n"));
    }

    public boolean isEmpty() {
        return spots.isEmpty();
    }

    /** How long it is, to ten metres. */
    public long metres() {
        double metres = 0;
        for (int at = 1; at < spots.size(); at++) {
            metres += spots.get(at - 1).metresTo(spots.get(at));
        }
        return Math.round(metres / 10) * 10;
    }

    /** Tells when it lies so far from these outlines that it is another town's, or its numbers are swapped. */
    public void checkNear(List<Ground> grounds, RowReport report) {
        if (spots.stream().anyMatch(spot -> isFar(spot, grounds))) {
            report.fileError("Le parcours passe à plus de vingt kilomètres des quartiers\u00a0: la latitude et la"
                    + " longitude sont peut-être inversées.");
        }
    }

    /** Whether a spot lies further than twenty kilometres from what is drawn; never where nothing is drawn. */
    public static boolean isFar(Spot spot, List<Ground> grounds) {
        long reach = Ground.UNIT / 5;
        return !grounds.isEmpty()
                && grounds.stream().flatMap(ground -> ground.rings().stream()).noneMatch(ring -> {
                    for (int at = 0; at < ring.length; at += 2) {
                        if (Math.abs(ring[at] - spot.east()) < reach && Math.abs(ring[at + 1] - spot.north()) < reach) {
                            return true;
                        }
                    }
                    return false;
                });
    }

    /** As SVG draws it on a sheet; empty for no way. */
    public String path(OutlineMap sheet) {
        StringBuilder path = new StringBuilder();
        for (Spot spot : spots) {
            path.append(path.isEmpty() ? 'M' : 'L')
                    .append(sheet.x(spot.east()))
                    .append(' ')
                    .append(sheet.y(spot.north()));
        }
        return path.toString();
    }
}
