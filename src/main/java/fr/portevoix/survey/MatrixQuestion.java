package fr.portevoix.survey;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.portevoix.survey.rule.Fact;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Several things judged on one scale of words, each in a row of its own. */
public record MatrixQuestion(List<Option> rows, List<Option> scale) implements QuestionKind {
    public MatrixQuestion {
        rows = rows == null ? List.of() : List.copyOf(rows);
        scale = scale == null ? List.of() : List.copyOf(scale);
    }

    @Override
    public String name() {
        return "matrix";
    }

    @Override
    public JsonNode fromForm(FormFields form, String field) {
        ObjectNode answers = JsonNodeFactory.instance.objectNode();
        for (Option row : rows) {
            String chosen = form.first(field + "-" + row.code());
            if (!chosen.isEmpty()) {
                answers.put(row.code(), chosen);
            }
        }
        return answers.isEmpty() ? null : answers;
    }

    @Override
    public Given check(JsonNode sent, Checking checking) {
        if (!sent.isObject()) {
            throw new AnswerRefused(checking.say().errorUnreadable());
        }
        sent.fieldNames().forEachRemaining(row -> {
            if (rows.stream().noneMatch(each -> each.code().equals(row))) {
                throw new AnswerRefused(checking.say().errorOption());
            }
        });
        ObjectNode kept = JsonNodeFactory.instance.objectNode();
        for (Option row : rows) {
            if (sent.hasNonNull(row.code())) {
                kept.put(row.code(), checking.code(sent.get(row.code()), scale));
            }
        }
        return kept.isEmpty() ? Given.NOTHING : new Given(kept, null);
    }

    /** Nothing: each of its rows is counted apart. */
    @Override
    public Set<String> codes(JsonNode kept) {
        return Set.of();
    }

    @Override
    public Fact fact(JsonNode kept) {
        return Fact.read(kept);
    }

    @Override
    public List<Option> counted(Places places) {
        return scale;
    }

    @Override
    public List<String> gaps() {
        List<String> gaps = new ArrayList<>();
        if (rows.isEmpty()) {
            gaps.add("Il faut au moins une ligne.");
        }
        gaps.addAll(Choices.gaps(scale));
        if (rows.stream().map(Option::code).distinct().count() < rows.size()) {
            gaps.add("Deux lignes ont le même code.");
        }
        return gaps;
    }
}
