package fr.portevoix.survey.build;

import com.fasterxml.jackson.databind.JsonNode;
import fr.portevoix.survey.Item;
import fr.portevoix.survey.Question;
import fr.portevoix.survey.SurveyJson;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What a version changes that alters nobody's figures, in French: headings, hints, limits. */
final class OtherChanges {
    private OtherChanges() {}

    /** Everything that was not told yet. */
    static List<String> between(List<Item> before, List<Item> after, List<String> told) {
        List<String> changes = new ArrayList<>();
        Map<String, Item> was = byCode(before);
        Map<String, Item> is = byCode(after);
        for (Item item : after) {
            Item earlier = was.get(item.code());
            if (earlier == null && item.isSection()) {
                changes.add("partie ajoutée\u00a0: " + words(item));
            } else if (earlier != null
                    && !isSame(earlier.question(), item.question())
                    && told.stream().noneMatch(change -> change.contains(words(item)))) {
                changes.add("mots ou réglages changés\u00a0: " + words(item));
            }
        }
        before.stream()
                .filter(item -> item.isSection() && !is.containsKey(item.code()))
                .forEach(item -> changes.add("partie retirée\u00a0: " + words(item)));
        return changes;
    }

    private static boolean isSame(Question one, Question other) {
        return one.kind.equals(other.kind)
                && one.required == other.required
                && one.nature == other.nature
                && Objects.equals(one.label, other.label)
                && Objects.equals(one.hint, other.hint)
                && SurveyJson.read(one.settings, JsonNode.class)
                        .equals(SurveyJson.read(other.settings, JsonNode.class));
    }

    private static Map<String, Item> byCode(List<Item> items) {
        return items.stream().collect(Collectors.toMap(Item::code, Function.identity(), (first, second) -> first));
    }

    private static String words(Item item) {
        return "«\u00a0" + item.question().label.french() + "\u00a0»";
    }
}
