package fr.portevoix.survey;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A day of the calendar, as a date field sends it or as people write it: 2023-07-06 or 6/7/2023. */
public record DateQuestion() implements QuestionKind {
    private static final Pattern WRITTEN = Pattern.compile("(\\d{1,2})[/. -](\\d{1,2})[/. -](\\d{4})");
    private static final Pattern SENT = Pattern.compile("(\\d{4})-(\\d{2})-(\\d{2})");

    @Override
    public String name() {
        return "date";
    }

    @Override
    public JsonNode fromForm(FormFields form, String field) {
        return form.first(field).isBlank() ? null : TextNode.valueOf(form.first(field));
    }

    @Override
    public Given check(JsonNode sent, Checking checking) {
        String typed = sent.isTextual() ? sent.textValue().strip() : "?";
        Matcher iso = SENT.matcher(typed);
        Matcher written = WRITTEN.matcher(typed);
        try {
            if (iso.matches()) {
                return day(iso.group(1), iso.group(2), iso.group(3));
            }
            if (written.matches()) {
                return day(written.group(3), written.group(2), written.group(1));
            }
        } catch (DateTimeException noSuchDay) {
            // Told below, like any other text that is no day.
        }
        throw new AnswerRefused(checking.say().errorDate());
    }

    private static Given day(String year, String month, String day) {
        LocalDate date = LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day));
        return new Given(TextNode.valueOf(date.toString()), null);
    }

    @Override
    public Set<String> codes(JsonNode kept) {
        return Set.of(kept.asText());
    }
}
