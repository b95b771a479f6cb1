package fr.portevoix.survey;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Set;

/** One answer out of several; « autre, précisez » is the option whose code is {@code other}. */
public record SingleChoice(List<Option> options) implements QuestionKind {
    public SingleChoice {
        options = options == null ? List.of() : List.copyOf(options);
    }

    @Override
    public String name() {
        return "single";
    }

    @Override
    public JsonNode fromForm(FormFields form, String field) {
        return Choices.fromForm(options, form, field);
    }

    @Override
    public Given check(JsonNode sent, Checking checking) {
        return Choices.check(options, 1, sent, checking);
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
    public List<String> gaps() {
        return Choices.gaps(options);
    }

    @Override
    public boolean takesWords() {
        return Choices.hasOther(options);
    }
}
