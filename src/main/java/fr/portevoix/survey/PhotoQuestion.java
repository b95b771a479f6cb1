package fr.portevoix.survey;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.TextNode;
import fr.portevoix.shared.media.Picture;
import fr.portevoix.shared.media.PictureRefused;
import java.util.Base64;
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
            Picture picture = Picture.read(bytes(sent.textValue().strip()));
            return new Given(JsonNodeFactory.instance.objectNode().put(KEPT, picture.hash()), null, picture);
        } catch (PictureRefused | IllegalArgumentException refused) {
            throw new AnswerRefused(checking.say().errorPhoto());
        }
    }

    /** As it travels: letters that no form has to write otherwise. */
    static String text(byte[] image) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(image);
    }

    private static byte[] bytes(String text) {
        return text.indexOf('+') >= 0 || text.indexOf('/') >= 0
                ? Base64.getDecoder().decode(text)
                : Base64.getUrlDecoder().decode(text);
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
