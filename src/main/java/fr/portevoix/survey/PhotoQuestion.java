package fr.portevoix.survey;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.TextNode;
import fr.portevoix.shared.media.Picture;
import fr.portevoix.shared.media.PictureRefused;
import java.util.Set;

/** A photo. It travels as text among the other answers, and is decoded and encoded anew before anything is kept. */
public record PhotoQuestion() implements QuestionKind {
    /** Its name among kinds. */
    public static final String NAME = "photo";

    /** What the response keeps: the name of the picture, which {@link SurveyPhoto} holds. */
    private static final String KEPT = "photo";

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public JsonNode fromForm(FormFields form, String field) {
        return form.first(field).isBlank() ? null : TextNode.valueOf(form.first(field));
    }

    @Override
    public Given check(JsonNode sent, Checking checking) {
        if (!sent.isTextual()) {
            throw new AnswerRefused(checking.say().errorUnreadable());
        }
        if (sent.textValue().isBlank()) {
            return Given.NOTHING;
        }
        try {
            Picture picture = Picture.read(sent.textValue().strip());
            return new Given(JsonNodeFactory.instance.objectNode().put(KEPT, picture.hash()), null, picture);
        } catch (PictureRefused refused) {
            throw new AnswerRefused(checking.say().errorPhoto());
        }
    }

    @Override
    public Set<String> codes(JsonNode kept) {
        return Set.of();
    }

    /** The name of the file that the answer is, in exports and at the desk. */
    public static String file(JsonNode kept) {
        return kept.path(KEPT).asText("").isEmpty() ? "" : kept.path(KEPT).asText() + ".jpg";
    }
}
