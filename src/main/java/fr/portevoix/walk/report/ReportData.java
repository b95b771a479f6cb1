package fr.portevoix.walk.report;

import fr.portevoix.document.OpenTable;
import fr.portevoix.document.OpenTable.Column;
import fr.portevoix.shared.web.PublicUrl;
import fr.portevoix.territory.Ground;
import fr.portevoix.walk.follow.FollowState;
import fr.portevoix.walk.follow.Followed;
import fr.portevoix.walk.observe.ObservationKind;
import fr.portevoix.walk.route.Spot;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What was noted on a walk as open data: published observations alone, as a table and as GeoJSON. */
@ApplicationScoped
public class ReportData {
    @Inject
    PublicUrl publicUrl;

    private final List<Column<Followed>> columns = List.of(
            Column.<Followed>whole("numero", "Numéro", "Le numéro de l’observation sur sa marche.", Followed::number)
                    .needed(),
            Column.<Followed>day("date", "Date", "Le jour de la marche.", each -> each.head().walk.heldOn)
                    .needed(),
            Column.<Followed>text(
                            "genre",
                            "Genre",
                            "GOOD\u00a0: va bien ; PROBLEM\u00a0: ne va pas ; IDEA\u00a0: idée.",
                            each -> each.head().kind)
                    .needed()
                    .oneOf(Arrays.stream(ObservationKind.values())
                            .map(Enum::name)
                            .toList()),
            Column.<Followed>text(
                    "theme",
                    "Thème",
                    "Ce que l’on regardait.",
                    each -> each.head().theme == null ? null : each.head().theme.label),
            Column.<Followed>text(
                    "arret",
                    "Arrêt",
                    "Le nom de l’arrêt ; vide entre deux arrêts.",
                    each -> each.head().stop == null ? null : each.head().stop.name),
            Column.<Followed>number(
                    "latitude", "Latitude", "En degrés, à dix mètres près.", each -> degrees(each, true)),
            Column.<Followed>number(
                    "longitude", "Longitude", "En degrés, à dix mètres près.", each -> degrees(each, false)),
            Column.<Followed>text("mots", "Mots", "Ce qui a été noté, après relecture.", Followed::words)
                    .needed(),
            Column.<Followed>text(
                            "langue", "Langue", "La langue de ces mots.", each -> each.head().contribution.language)
                    .needed(),
            Column.<Followed>whole(
                            "notee_fois", "Notée", "Combien de fois la même chose a été notée.", each -> each.group()
                                    .size())
                    .needed(),
            Column.<Followed>text("etat", "État", "Où elle en est.", Followed::state)
                    .needed()
                    .oneOf(Arrays.stream(FollowState.values()).map(Enum::name).toList()),
            Column.<Followed>text("service", "Service", "Qui a été sollicité.", ReportWords::service),
            Column.<Followed>text("reponse", "Réponse", "Ce que le service a répondu.", ReportWords::answer),
            Column.<Followed>day(
                    "repondu_le",
                    "Répondu le",
                    "Le jour de la dernière réponse.",
                    each -> each.last() == null ? null : each.last().task().answeredOn),
            Column.<Followed>whole(
                            "photos", "Photos", "Combien de photos l’archive contient.", each -> ReportPhotos.of(each)
                                    .size())
                    .needed());

    private final OpenTable<Followed> table =
            new OpenTable<>("observations", "Observations d’un diagnostic en marchant", "numero", columns);

    byte[] csv(Report report) {
        return table.csv(report.things());
    }

    Map<String, Object> schema() {
        return table.schema();
    }

    /** Longitude first, as GeoJSON has it; what is not on the map has no geometry. */
    Map<String, Object> geoJson(Report report) {
        return Map.of(
                "type",
                "FeatureCollection",
                "features",
                report.things().stream().map(this::feature).toList());
    }

    private Map<String, Object> feature(Followed thing) {
        Map<String, Object> properties = new LinkedHashMap<>();
        for (Column<Followed> column : columns) {
            Object value = column.read().apply(thing);
            if (!List.of("latitude", "longitude").contains(column.name())) {
                properties.put(column.name(), value == null || value instanceof Number ? value : value.toString());
            }
        }
        String address = thing.head().walk.address();
        properties.put("adresse", publicUrl.of(address + "/suites#n" + thing.number()));
        properties.put(
                "images",
                ReportPhotos.of(thing).stream()
                        .map(photo -> publicUrl.of(address + (photo.after() ? "/apres/" : "/photos/") + photo.id()))
                        .toList());
        Map<String, Object> feature = new LinkedHashMap<>();
        feature.put("type", "Feature");
        feature.put("id", thing.head().id);
        Object east = degrees(thing, false);
        feature.put(
                "geometry",
                east == null ? null : Map.of("type", "Point", "coordinates", List.of(east, degrees(thing, true))));
        feature.put("properties", properties);
        return feature;
    }

    private static Object degrees(Followed thing, boolean north) {
        Spot spot = thing.head().spot();
        return spot == null ? null : (north ? spot.north() : spot.east()) / (double) Ground.UNIT;
    }
}
