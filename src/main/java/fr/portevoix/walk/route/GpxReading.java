package fr.portevoix.walk.route;

import fr.portevoix.document.RowReport;
import java.io.ByteArrayInputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Reads what walkers' devices record: tracks, routes and waypoints; nothing outside the file is ever opened. */
final class GpxReading {
    private static final int DEEPEST = 40;

    private final RouteFile into;
    private final RowReport report;
    private boolean hasTrack;

    GpxReading(RouteFile into, RowReport report) {
        this.into = into;
        this.report = report;
    }

    void read(byte[] file) {
        // A file with both has the route that was planned and the track that was walked: the track is the truth.
        hasTrack = new String(file, java.nio.charset.StandardCharsets.ISO_8859_1).contains("trkpt");
        try {
            XMLStreamReader xml = factory().createXMLStreamReader(new ByteArrayInputStream(file));
            int depth = 0;
            boolean root = false;
            while (xml.hasNext() && !report.hasErrors()) {
                switch (xml.next()) {
                    case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE ->
                        report.fileError("Le fichier déclare un type de document ou des entités\u00a0: il est refusé.");
                    case XMLStreamConstants.START_ELEMENT -> {
                        if (!root && !xml.getLocalName().equals("gpx")) {
                            report.fileError("Ce fichier XML n’est pas du GPX.");
                        }
                        root = true;
                        if (++depth > DEEPEST) {
                            report.fileError("Le fichier imbrique trop de niveaux.");
                        }
                        depth -= element(xml) ? 1 : 0;
                    }
                    case XMLStreamConstants.END_ELEMENT -> depth--;
                    default -> {}
                }
            }
        } catch (XMLStreamException | RuntimeException broken) {
            // Parsers meet hostile bytes with exceptions of every kind.
            report.fileError("Le fichier n’est pas du GPX valable"
                    + (broken instanceof XMLStreamException told && told.getLocation() != null
                            ? "\u00a0: il ne se lit plus à partir de la ligne "
                                    + told.getLocation().getLineNumber()
                            : "")
                    + ".");
        }
    }

    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        factory.setXMLResolver((publicId, systemId, base, namespace) -> new ByteArrayInputStream(new byte[0]));
        return factory;
    }

    /** Takes one element; true when it was read to its end. */
    private boolean element(XMLStreamReader xml) throws XMLStreamException {
        String name = xml.getLocalName();
        if (name.equals("trkpt") || name.equals("rtept") && !hasTrack) {
            Spot spot = spot(xml);
            if (spot != null && !into.bend(spot)) {
                report.fileError("Le tracé a plus de 50\u202f000 points.");
            }
        } else if (name.equals("wpt")) {
            Spot spot = spot(xml);
            String called = called(xml);
            if (spot != null) {
                into.stop(called, spot);
            }
            return true;
        }
        return false;
    }

    private Spot spot(XMLStreamReader xml) {
        try {
            String lat = xml.getAttributeValue(null, "lat");
            String lon = xml.getAttributeValue(null, "lon");
            if (lat != null && lon != null && lat.length() < 40 && lon.length() < 40) {
                Spot spot = Spot.at(Double.parseDouble(lat), Double.parseDouble(lon))
                        .orElse(null);
                if (spot != null) {
                    return spot;
                }
            }
        } catch (NumberFormatException notANumber) {
            // Told below, as any other point that is none.
        }
        report.error(
                xml.getLocation().getLineNumber(),
                "lat, lon",
                "Ce point n’a pas de latitude et de longitude lisibles.");
        return null;
    }

    /** The name within a waypoint, which is read to its end. */
    private String called(XMLStreamReader xml) throws XMLStreamException {
        StringBuilder called = new StringBuilder();
        int inside = 1;
        boolean name = false;
        while (inside > 0 && xml.hasNext() && !report.hasErrors()) {
            switch (xml.next()) {
                case XMLStreamConstants.START_ELEMENT -> {
                    name = ++inside == 2 && xml.getLocalName().equals("name");
                    if (inside > DEEPEST) {
                        report.fileError("Le fichier imbrique trop de niveaux.");
                    }
                }
                case XMLStreamConstants.END_ELEMENT -> {
                    inside--;
                    name = false;
                }
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> {
                    if (name && called.length() < 1_000) {
                        called.append(xml.getText());
                    }
                }
                case XMLStreamConstants.ENTITY_REFERENCE ->
                    report.fileError("Le fichier déclare un type de document ou des entités\u00a0: il est refusé.");
                default -> {}
            }
        }
        return called.toString();
    }
}
