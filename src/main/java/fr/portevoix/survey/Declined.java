package fr.portevoix.survey;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;

/**
 * « Je préfère ne pas répondre »: an answer of its own, kept as {@code {"declined":true}} whatever the question asks for.
 *
 * <p>It satisfies a question that needs an answer, decides on no other question, and is in no base.
 */
public final class Declined {
    /** How files name it. */
    public static final String CODE = "declined";

    /** What follows a question's field; no row of a matrix has a code that begins so. */
    static final String FIELD = "--declined";

    static final JsonNode KEPT = JsonNodeFactory.instance.objectNode().put(CODE, true);

    private Declined() {}

    /** Whether this answer, sent or kept, is it. */
    public static boolean is(JsonNode answer) {
        return KEPT.equals(answer);
    }
}
