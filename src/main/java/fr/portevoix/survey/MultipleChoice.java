package fr.portevoix.survey;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Set;

/** Several answers, at most {@code max} of them where it is set. */
public record MultipleChoice(List<Option> options, Integer max) implements QuestionKind {
    public MultipleChoice {
        options = options == null ? List.of() : List.copyOf(options);
    }

    @Override
    public String name() {
        return "multiple";
    }

    /** How many answers one person can give. */
    public int most() {
        return max == null ? options.size() : Math.min(max, options.size());
    }

    @Override
    public JsonNode fromForm(FormFields form, String field) {
        return Choices.fromForm(options, form, field);
    }

    @Override
    public Given check(JsonNode sent, Checking checking) {
        return Choices.check(options, most(), sent, checking);
    }

    @Override
    public Set<String> codes(JsonNode kept) {
        return Choices.codes(kept);
    }

    @Override
    public List<Option> counted(Places places) {
        return options;
    }

    @Override
    public boolean overlapping() {
        return true;
    }

    @Override
    public List<String> gaps() {
        return max != null && max < 1
                ? List.of("Le nombre de réponses possibles est au moins 1.")
                : Choices.gaps(options);
    }

    @Override
    public boolean takesWords() {
        return Choices.hasOther(options);
    }
}
