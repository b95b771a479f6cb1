package fr.portevoix.survey;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.TextNode;
import fr.portevoix.shared.text.Wording;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** A number, within bounds where they are set. */
public record NumberQuestion(BigDecimal min, BigDecimal max, @JsonProperty("integer") boolean whole)
        implements QuestionKind {
    // Short enough that no exponent and no thousand digits ever reach the arithmetic.
    private static final Pattern NUMBER = Pattern.compile("-?\\d{1,12}(?:[.,]\\d{1,6})?");
    /** With more values than this, counting each would only list people. */
    private static final int MOST_COUNTED = 31;

    @Override
    public String name() {
        return "number";
    }

    @Override
    public JsonNode fromForm(FormFields form, String field) {
        return form.first(field).isBlank() ? null : TextNode.valueOf(form.first(field));
    }

    @Override
    public Given check(JsonNode sent, Checking checking) {
        String typed = sent.isTextual() || sent.isNumber() ? latinDigits(sent.asText()) : "?";
        if (typed.isEmpty()) {
            return Given.NOTHING;
        }
        if (!NUMBER.matcher(typed).matches()) {
            throw new AnswerRefused(checking.say().errorNumber());
        }
        BigDecimal number = new BigDecimal(typed.replace(',', '.')).stripTrailingZeros();
        if (whole && number.scale() > 0) {
            throw new AnswerRefused(checking.say().errorWhole());
        }
        if (min != null && number.compareTo(min) < 0) {
            throw new AnswerRefused(checking.say().errorAtLeast(plain(min)));
        }
        if (max != null && number.compareTo(max) > 0) {
            throw new AnswerRefused(checking.say().errorAtMost(plain(max)));
        }
        return new Given(DecimalNode.valueOf(new BigDecimal(number.toPlainString())), null);
    }

    /** Arabic telephones write other digits; spaces part thousands. */
    private static String latinDigits(String typed) {
        StringBuilder latin = new StringBuilder();
        typed.codePoints()
                .filter(point -> !Character.isWhitespace(point) && !Character.isSpaceChar(point))
                .map(point -> Character.isDigit(point) ? '0' + Character.digit(point, 10) : point)
                .map(point -> point == '٫' ? '.' : point)
                .forEach(latin::appendCodePoint);
        return latin.toString();
    }

    private static String plain(BigDecimal bound) {
        return bound.stripTrailingZeros().toPlainString();
    }

    @Override
    public Set<String> codes(JsonNode kept) {
        return Set.of(plain(kept.decimalValue()));
    }

    /** Each value of a short range of whole numbers; a wide range is not counted value by value. */
    @Override
    public List<Option> counted(Places places) {
        if (!whole || min == null || max == null || max.subtract(min).intValue() >= MOST_COUNTED) {
            return List.of();
        }
        return IntStream.rangeClosed(min.intValue(), max.intValue())
                .mapToObj(Integer::toString)
                .map(value -> new Option(value, Wording.french(value)))
                .toList();
    }

    @Override
    public List<String> gaps() {
        return min != null && max != null && min.compareTo(max) > 0
                ? List.of("Le plus petit nombre dépasse le plus grand.")
                : List.of();
    }
}
