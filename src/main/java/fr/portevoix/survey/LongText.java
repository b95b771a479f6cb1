package fr.portevoix.survey;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.Set;

/** As many words as one likes, up to the cap. */
public record LongText() implements QuestionKind {
    @Override
    public String name() {
        return "long";
    }

    @Override
    public JsonNode fromForm(FormFields form, String field) {
        return form.first(field).isBlank() ? null : TextNode.valueOf(form.first(field));
    }

    /** The response keeps only that something was said; the words go to a contribution. */
    @Override
    public Given check(JsonNode sent, Checking checking) {
        String words = checking.words(sent, false);
        return words.isEmpty() ? Given.NOTHING : new Given(BooleanNode.TRUE, words);
    }

    @Override
    public Set<String> codes(JsonNode kept) {
        return Set.of();
    }

    @Override
    public boolean takesWords() {
        return true;
    }
}
