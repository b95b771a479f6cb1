package fr.portevoix.council.amendment;

import fr.portevoix.action.SheetContent;
import fr.portevoix.council.reading.Anchor;
import fr.portevoix.council.reading.Anchors;
import fr.portevoix.council.reading.Deliberation;
import fr.portevoix.council.reading.Opening;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The versions of a sheet that a council was shown, through which the words of an amendment are followed. */
final class Trail {
    private final Map<Integer, SheetContent> versions = new LinkedHashMap<>();

    private Trail() {}

    static Trail of(Deliberation deliberation) {
        Trail trail = new Trail();
        Opening.of(deliberation).forEach(each -> trail.versions.put(each.version.number, each.version.read()));
        return trail;
    }

    /** What an amendment asks of the version with this number; null where its words are no longer there. */
    Change change(Amendment amendment, int until) {
        return change(amendment, until, List.of());
    }

    /** What it asks of the last of these texts, which come after the last version; null where its words are gone. */
    Change change(Amendment amendment, List<SheetContent> after) {
        return change(amendment, Integer.MAX_VALUE, after);
    }

    private Change change(Amendment amendment, int until, List<SheetContent> after) {
        List<SheetContent> way = new ArrayList<>();
        versions.forEach((number, content) -> {
            if (number > amendment.opening.version.number && number <= until) {
                way.add(content);
            }
        });
        way.addAll(after);
        Anchor place = Anchors.follow(amendment.anchor, way).found().orElse(null);
        return place == null ? null : amendment.decided().at(place.start(), place.end());
    }
}
