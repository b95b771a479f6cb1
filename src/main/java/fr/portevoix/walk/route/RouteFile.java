package fr.portevoix.walk.route;

import fr.portevoix.document.RowReport;
import java.util.ArrayList;
import java.util.List;

/** What a file of a route holds: its line, and the places that have a name. Read whole, or a report in French. */
public final class RouteFile {
    static final int MOST_BYTES = 3_000_000;
    static final int MOST_POINTS = 50_000;
    static final int MOST_STOPS = 60;
    static final int LONGEST_NAME = 120;

    private final List<Spot> line = new ArrayList<>();
    private final List<Named> stops = new ArrayList<>();

    /** A place with its name. */
    public record Named(String name, Spot spot) {}

    RouteFile() {}

    /** Reads a GPX or GeoJSON file, by what it is and not by what it is called; check the report before using it. */
    public static RouteFile read(byte[] file, RowReport report) {
        RouteFile read = new RouteFile();
        if (file.length == 0) {
            report.fileError("Le fichier est vide.");
        } else if (file.length > MOST_BYTES) {
            report.fileError("Le fichier est trop lourd\u00a0: 3\u00a0Mo au plus.");
        } else {
            switch (first(file)) {
                case '<', 0xFE, 0xFF -> new GpxReading(read, report).read(file);
                case '{', '[' -> new GeoJsonRouteReading(read, report).read(file);
                default -> report.fileError("Ce fichier n’est ni du GPX ni du GeoJSON.");
            }
        }
        if (!report.hasErrors() && read.line.size() < 2 && read.stops.isEmpty()) {
            report.fileError("Le fichier ne contient ni tracé de deux points au moins, ni lieu nommé.");
        }
        return read;
    }

    /** The first sign behind blanks and the mark of UTF-8. */
    private static int first(byte[] file) {
        int at = file.length > 3 && (file[0] & 0xFF) == 0xEF && (file[1] & 0xFF) == 0xBB ? 3 : 0;
        while (at < file.length && file[at] >= 0 && file[at] <= ' ') {
            at++;
        }
        return at < file.length ? file[at] & 0xFF : 0;
    }

    /** Adds a bend of the line; false once there are more than anybody walks. */
    boolean bend(Spot spot) {
        line.add(spot);
        return line.size() <= MOST_POINTS;
    }

    /** Adds a named place; those beyond a day's walk are left. */
    void stop(String name, Spot spot) {
        String clean =
                name == null ? "" : name.replaceAll("[\\p{Cntrl}\\s]+", " ").strip();
        if (stops.size() < MOST_STOPS) {
            String told = clean.length() > LONGEST_NAME ? clean.substring(0, LONGEST_NAME) : clean;
            stops.add(new Named(told.isEmpty() ? "Arrêt " + (stops.size() + 1) : told, spot));
        }
    }

    /** The line. */
    public Route route() {
        return line.size() < 2 ? Route.NONE : Route.of(line);
    }

    /** The named places in the order of the file. */
    public List<Named> stops() {
        return stops;
    }
}
