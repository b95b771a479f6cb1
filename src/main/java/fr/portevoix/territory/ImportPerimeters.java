package fr.portevoix.territory;

import com.fasterxml.jackson.databind.JsonNode;
import fr.portevoix.document.RowReport;
import fr.portevoix.shared.time.InWords;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.geojson.GeoJsonWriter;

/**
 * Brings in the ground of quartiers from a GeoJSON FeatureCollection in WGS 84, or nothing and a report by feature.
 *
 * <p>A feature is matched to a quartier by its {@code slug}, its {@code code} (official) or its {@code name}. A feature of
 * none of the contract's quartiers is left aside, so that the national file can be given whole. A feature with
 * {@code "fictitious": true} is shown as a drawing that is not the official one.
 */
@ApplicationScoped
public class ImportPerimeters {
    /** About eleven centimetres on the ground: finer than any official drawing. */
    private static final int DECIMALS = 6;

    @Inject
    GeoJsonReading reading;

    /** Since when the drawings are in force (null: since always), whether all are fictitious, and whom they come from. */
    public record Terms(LocalDate validFrom, boolean fictitious, String source) {}

    private record Drawing(Geometry geometry, boolean fictitious) {}

    /** Imports every matched feature, or nothing when the report has errors; its lines are the features, from 1. */
    @Transactional
    public RowReport into(Contract owner, byte[] geoJson, Terms terms) {
        Contract contract = Contract.findById(owner.id);
        RowReport report = new RowReport();
        Map<Quartier, Drawing> drawings = new LinkedHashMap<>();
        FeatureNames names = FeatureNames.of(contract);
        int number = 0;
        for (JsonNode feature : reading.features(geoJson, report)) {
            take(feature, ++number, names, terms, drawings, report);
        }
        if (!report.hasErrors() && drawings.isEmpty()) {
            report.fileError("Aucun objet du fichier ne porte le slug, le code ou le nom d’un quartier de ce contrat.");
        }
        drawings.keySet().forEach(quartier -> checkDate(quartier, terms, report));
        if (!report.hasErrors()) {
            drawings.forEach((quartier, drawing) -> keep(quartier, drawing, terms));
        }
        return report;
    }

    private static void take(
            JsonNode feature,
            int number,
            FeatureNames names,
            Terms terms,
            Map<Quartier, Drawing> drawings,
            RowReport report) {
        if (!feature.isObject() || !"Feature".equals(feature.path("type").asText())) {
            report.error(number, "type", "Ce n’est pas un objet « Feature ».");
            return;
        }
        JsonNode properties = feature.path("properties");
        names.quartier(properties, number, report).ifPresent(quartier -> {
            if (drawings.containsKey(quartier)) {
                report.error(number, "", "« " + quartier.name + " » est déjà dessiné par un autre objet du fichier.");
                return;
            }
            GeoJsonShape.read(feature.path("geometry"), number, report)
                    .ifPresent(geometry -> drawings.put(
                            quartier,
                            new Drawing(
                                    geometry,
                                    terms.fictitious()
                                            || properties.path("fictitious").asBoolean(false))));
        });
    }

    private static void checkDate(Quartier quartier, Terms terms, RowReport report) {
        Perimeter last = Perimeter.latest(quartier).orElse(null);
        if (last != null
                && last.validFrom != null
                && terms.validFrom() != null
                && terms.validFrom().isBefore(last.validFrom)) {
            report.fileError("« " + quartier.name + " » a déjà un périmètre plus récent, en vigueur depuis le "
                    + InWords.day(last.validFrom) + ".");
        }
    }

    private static void keep(Quartier quartier, Drawing drawing, Terms terms) {
        Perimeter ground = ground(quartier, terms.validFrom());
        GeoJsonWriter writer = new GeoJsonWriter(DECIMALS);
        writer.setEncodeCRS(false);
        ground.geometry = writer.write(drawing.geometry());
        ground.fictitious = drawing.fictitious();
        ground.source = terms.source();
        ground.persist();
    }

    /** The ground to draw on: the latest one while it has no drawing or no other date, otherwise a new one that ends it. */
    private static Perimeter ground(Quartier quartier, LocalDate validFrom) {
        Perimeter last = Perimeter.latest(quartier).orElse(null);
        boolean sameGround =
                last != null && (last.geometry == null || validFrom == null || validFrom.equals(last.validFrom));
        if (sameGround) {
            last.validFrom = validFrom == null ? last.validFrom : validFrom;
            return last;
        }
        if (last != null && (last.validUntil == null || !last.validUntil.isBefore(validFrom))) {
            last.validUntil = validFrom.minusDays(1);
        }
        Perimeter fresh = new Perimeter();
        fresh.quartier = quartier;
        fresh.validFrom = validFrom;
        return fresh;
    }
}
