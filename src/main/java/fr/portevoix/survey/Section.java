package fr.portevoix.survey;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Set;

/** A heading with a text, which asks for nothing: it covers the questions that follow it, its rule too. */
public record Section() implements QuestionKind {
    /** Its name among kinds. */
    public static final String NAME = "section";

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public JsonNode fromForm(FormFields form, String field) {
        return null;
    }

    @Override
    public Given check(JsonNode sent, Checking checking) {
        throw new AnswerRefused(checking.say().errorQuestion());
    }

    @Override
    public Set<String> codes(JsonNode kept) {
        return Set.of();
    }
}
