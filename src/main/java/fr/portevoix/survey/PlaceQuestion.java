package fr.portevoix.survey;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import fr.portevoix.shared.text.Wording;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** In which quartier, or in which commune, somebody lives. */
public record PlaceQuestion(boolean orCommune) implements QuestionKind {
    private static final Wording ELSEWHERE = new Wording(Map.of(
            "fr", "Ailleurs, ou je ne sais pas",
            "fr-x-simple", "Ailleurs, ou je ne sais pas",
            "en", "Somewhere else, or I do not know",
            "ar", "في مكان آخر، أو لا أعرف"));

    @Override
    public String name() {
        return "quartier";
    }

    @Override
    public JsonNode fromForm(FormFields form, String field) {
        return form.first(field).isEmpty() ? null : TextNode.valueOf(form.first(field));
    }

    @Override
    public Given check(JsonNode sent, Checking checking) {
        return new Given(TextNode.valueOf(checking.code(sent, counted(checking.places()))), null);
    }

    @Override
    public Set<String> codes(JsonNode kept) {
        return Set.of(kept.asText());
    }

    @Override
    public List<Option> counted(Places places) {
        return places.options(orCommune, ELSEWHERE);
    }
}
