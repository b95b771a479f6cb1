package fr.portevoix.survey;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.TextNode;
import fr.portevoix.shared.text.Wording;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/** A mark from 1 to {@code steps}, with words at both ends. */
public record ScaleQuestion(Integer steps, Wording low, Wording high) implements QuestionKind {
    public ScaleQuestion {
        steps = steps == null ? 5 : steps;
        low = low == null ? new Wording(Map.of()) : low;
        high = high == null ? new Wording(Map.of()) : high;
    }

    @Override
    public String name() {
        return "scale";
    }

    @Override
    public JsonNode fromForm(FormFields form, String field) {
        return form.first(field).isEmpty() ? null : TextNode.valueOf(form.first(field));
    }

    @Override
    public Given check(JsonNode sent, Checking checking) {
        String mark =
                sent.isIntegralNumber() || sent.isTextual() ? sent.asText().strip() : "";
        if (counted(checking.places()).stream().noneMatch(each -> each.code().equals(mark))) {
            throw new AnswerRefused(checking.say().errorScale(steps));
        }
        return new Given(IntNode.valueOf(Integer.parseInt(mark)), null);
    }

    @Override
    public Set<String> codes(JsonNode kept) {
        return Set.of(kept.asText());
    }

    @Override
    public List<Option> counted(Places places) {
        return IntStream.rangeClosed(1, steps)
                .mapToObj(Integer::toString)
                .map(mark -> new Option(mark, Wording.french(mark)))
                .toList();
    }

    @Override
    public List<String> gaps() {
        return steps < 2 || steps > 11 ? List.of("Une échelle a de 2 à 11 degrés.") : List.of();
    }
}
