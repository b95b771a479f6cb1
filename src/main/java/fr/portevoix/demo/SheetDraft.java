package fr.portevoix.demo;

import com.fasterxml.jackson.databind.JsonNode;
import fr.portevoix.action.SheetContent;
import fr.portevoix.roadmap.Roadmap;
import fr.portevoix.roadmap.RoadmapNode;
import fr.portevoix.territory.Contract;
import fr.portevoix.territory.Quartier;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * A demo sheet as its file describes it.
 *
 * @param partners name and role, with a colon between
 * @param money label, amount (or null) and who pays
 * @param indicators label, unit, baseline, its year, target, its year and source
 * @param versions the last one says what stands here, those before what was otherwise then
 * @param delivery state, day, reason and day that is due
 * @param measures number of the indicator, year, amount (or null) and source
 */
record SheetDraft(
        String title,
        List<String> objectives,
        List<String> axes,
        String pilot,
        String stakes,
        List<String> aims,
        String publics,
        List<String> partners,
        List<String> course,
        String means,
        List<JsonNode> money,
        List<JsonNode> indicators,
        Map<String, String> places,
        List<Feed> feeds,
        List<Version> versions,
        boolean published,
        List<JsonNode> delivery,
        List<JsonNode> measures) {
    /** What feeds the sheet: everything coded with this theme. */
    record Feed(String book, String theme, String why) {}

    /** A version, with what was otherwise in it. */
    record Version(String note, List<String> aims, Map<String, String> places) {}

    SheetDraft {
        axes = orEmpty(axes);
        partners = orEmpty(partners);
        course = orEmpty(course);
        money = orEmpty(money);
        indicators = orEmpty(indicators);
        places = places == null ? Map.of() : places;
        feeds = orEmpty(feeds);
        delivery = orEmpty(delivery);
        measures = orEmpty(measures);
    }

    /** What a version says (null: the sheet as it stands), its indicators those of the version before. */
    SheetContent content(Contract contract, Roadmap roadmap, Version version, SheetContent before) {
        Map<String, String> inQuartiers =
                Optional.ofNullable(version).map(Version::places).orElse(places);
        List<String> sought = Optional.ofNullable(version).map(Version::aims).orElse(aims);
        return new SheetContent(
                title,
                pilot,
                nodes(roadmap, objectives),
                nodes(roadmap, axes),
                stakes,
                String.join("\n", sought),
                publics,
                partners.stream()
                        .map(partner -> partner.split(": ", 2))
                        .map(parts -> new SheetContent.Partner(parts[0], parts[1]))
                        .toList(),
                String.join("\n", course),
                means,
                money.stream()
                        .map(line -> new SheetContent.Money(
                                line.get(0).asText(),
                                number(line.get(1)),
                                line.get(2).asText()))
                        .toList(),
                before == null ? measured() : before.indicators(),
                Quartier.of(contract).stream()
                        .filter(quartier -> inQuartiers.containsKey(quartier.slug))
                        .map(quartier ->
                                new SheetContent.Place(quartier.id, quartier.name, inQuartiers.get(quartier.slug)))
                        .toList());
    }

    private List<SheetContent.Indicator> measured() {
        List<SheetContent.Indicator> measured = new ArrayList<>();
        for (JsonNode one : indicators) {
            measured.add(new SheetContent.Indicator(
                    UUID.randomUUID().toString().substring(0, 8),
                    one.get(0).asText(),
                    one.get(1).asText(),
                    number(one.get(2)),
                    year(one.get(3)),
                    number(one.get(4)),
                    year(one.get(5)),
                    one.get(6).asText()));
        }
        return measured;
    }

    private static List<SheetContent.Node> nodes(Roadmap roadmap, List<String> codes) {
        return codes.stream()
                .map(code -> RoadmapNode.at(roadmap, code).orElseThrow())
                .map(node -> new SheetContent.Node(node.id, node.code, node.label))
                .collect(Collectors.toList());
    }

    private static BigDecimal number(JsonNode node) {
        return node.isNull() ? null : new BigDecimal(node.asText());
    }

    private static Integer year(JsonNode node) {
        return node.isNull() ? null : node.asInt();
    }

    private static <T> List<T> orEmpty(List<T> list) {
        return list == null ? List.of() : list;
    }
}
