package fr.portevoix.survey;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.portevoix.shared.text.Wording;
import fr.portevoix.territory.Ground;
import fr.portevoix.territory.RoundedPoint;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A place on the ground: a point on the map, or only the quartier that it lies in, and its name in words.
 *
 * <p>The point is rounded before it is kept, so that nothing finer exists anywhere: to about a hundred metres, which does
 * not tell a home, or to ten where the question asks for public places. Results count the quartiers.
 *
 * @param fine whether ten metres are kept
 */
public record PointQuestion(boolean fine) implements QuestionKind {
    /** Its name among kinds. */
    public static final String NAME = "point";

    /** What an answer is made of: the point, the code of the quartier, the words. */
    static final String AT = "at";

    static final String IN = "in";
    static final String WORDS = "words";

    private static final Wording OUTSIDE = new Wording(Map.of(
            "fr", "Ailleurs, hors de ces quartiers",
            "fr-x-simple", "Ailleurs",
            "en", "Elsewhere, outside these neighbourhoods",
            "ar", "في مكان آخر، خارج هذه الأحياء"));

    @Override
    public String name() {
        return NAME;
    }

    /** Digits after the point. */
    public int digits() {
        return fine ? 4 : 3;
    }

    @Override
    public JsonNode fromForm(FormFields form, String field) {
        ObjectNode sent = JsonNodeFactory.instance.objectNode();
        put(sent, AT, form.first(field + "-at"));
        put(sent, IN, form.first(field));
        put(sent, WORDS, form.first(field + "-other"));
        return sent.isEmpty() ? null : sent;
    }

    private static void put(ObjectNode sent, String member, String typed) {
        if (!typed.isBlank()) {
            sent.put(member, typed.strip());
        }
    }

    @Override
    public Given check(JsonNode sent, Checking checking) {
        if (sent.isTextual()) {
            return sent.textValue().isBlank()
                    ? Given.NOTHING
                    : check(JsonNodeFactory.instance.objectNode().put(AT, sent.textValue()), checking);
        }
        if (!sent.isObject()) {
            throw new AnswerRefused(checking.say().errorUnreadable());
        }
        sent.fieldNames().forEachRemaining(member -> {
            if (!Set.of(AT, IN, WORDS).contains(member)) {
                throw new AnswerRefused(checking.say().errorUnreadable());
            }
        });
        ObjectNode kept = JsonNodeFactory.instance.objectNode();
        if (sent.hasNonNull(AT)) {
            point(sent.get(AT), kept, checking);
        } else if (sent.hasNonNull(IN)) {
            kept.put(IN, checking.code(sent.get(IN), counted(checking.places())));
        }
        String words =
                sent.path(WORDS).isBoolean() || !sent.hasNonNull(WORDS) ? "" : checking.words(sent.get(WORDS), true);
        if (!words.isEmpty()) {
            kept.put(WORDS, true);
        }
        return kept.isEmpty() ? Given.NOTHING : new Given(kept, words.isEmpty() ? null : words);
    }

    /** Where the perimeters are drawn, they say which quartier it is; elsewhere only the point is known. */
    private void point(JsonNode sent, ObjectNode kept, Checking checking) {
        RoundedPoint point = RoundedPoint.read(sent.isTextual() ? sent.textValue() : "", digits())
                .orElseThrow(() -> new AnswerRefused(checking.say().errorPoint()));
        List<Ground> grounds = checking.places().grounds();
        if (point.isFar(grounds)) {
            throw new AnswerRefused(checking.say().errorFar());
        }
        kept.put(AT, point.text());
        if (!grounds.isEmpty()) {
            kept.put(IN, checking.places().lying(point));
        }
    }

    /** The quartier that it lies in. */
    @Override
    public Set<String> codes(JsonNode kept) {
        return kept.has(IN) ? Set.of(kept.get(IN).asText()) : Set.of();
    }

    @Override
    public List<Option> counted(Places places) {
        return places.options(false, OUTSIDE);
    }

    @Override
    public boolean takesWords() {
        return true;
    }
}
