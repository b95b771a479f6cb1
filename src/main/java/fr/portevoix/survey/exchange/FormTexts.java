package fr.portevoix.survey.exchange;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;

/**
 * Notes and titles of groups, which stand between questions.
 *
 * <p>Those before the first question make the introduction; the others go above the help of the question that follows,
 * so that no word of the form is lost.
 */
final class FormTexts {
    private final FormReport report;
    private final ObjectNode introduction = JsonNodeFactory.instance.objectNode();
    private final List<ObjectNode> waiting = new ArrayList<>();
    private FormRow last;

    FormTexts(FormReport report) {
        this.report = report;
    }

    ObjectNode introduction() {
        return introduction;
    }

    void introduce(ObjectNode text) {
        join(introduction, text, "\n\n");
    }

    void before(FormRow row, ObjectNode text) {
        if (!text.isEmpty()) {
            waiting.add(text);
            last = row;
            report.note(row, "ce texte est mis au-dessus de l’aide de la question qui suit");
        }
    }

    /** Puts what waits above the help of this question. */
    void giveTo(ObjectNode node) {
        if (!waiting.isEmpty()) {
            ObjectNode hint = JsonNodeFactory.instance.objectNode();
            waiting.forEach(text -> join(hint, text, "\n"));
            join(hint, node.path("hint") instanceof ObjectNode own ? own : JsonNodeFactory.instance.objectNode(), "\n");
            node.set("hint", hint);
            waiting.clear();
        }
    }

    /** The last text that waits, which a table without a title takes for its own; empty where none waits. */
    ObjectNode takeLast() {
        return waiting.isEmpty() ? JsonNodeFactory.instance.objectNode() : waiting.remove(waiting.size() - 1);
    }

    /** Nothing may be left over: a text after the last question has no place. */
    void end() {
        if (!waiting.isEmpty()) {
            report.flaw(last, "label", "un texte après la dernière question n’a pas de place ici");
        }
    }

    private static void join(ObjectNode to, ObjectNode text, String between) {
        text.properties().forEach(each -> {
            String before = to.path(each.getKey()).asText("");
            to.put(
                    each.getKey(),
                    before.isEmpty()
                            ? each.getValue().asText()
                            : before + between + each.getValue().asText());
        });
    }
}
