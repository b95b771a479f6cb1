package fr.portevoix.survey.abuse;

import com.fasterxml.jackson.databind.JsonNode;
import fr.portevoix.survey.Item;
import fr.portevoix.survey.Judged;
import fr.portevoix.survey.MatrixQuestion;
import fr.portevoix.survey.Questionnaire;
import java.util.HashSet;
import java.util.Set;

/** Notices a matrix whose rows were all answered alike, in the answers at hand and without asking the database. */
public final class SameRows {
    /** Under five rows many people mean it. */
    private static final int ROWS = 5;

    private SameRows() {}

    /** Whether at least one matrix, with five rows answered or more, has one answer in all of them. */
    public static boolean in(Questionnaire questionnaire, Judged judged) {
        for (Item item : questionnaire.items()) {
            if (item.kind() instanceof MatrixQuestion
                    && judged.given().containsKey(item.code())
                    && isOneAnswer(judged.given().get(item.code()).kept())) {
                return true;
            }
        }
        return false;
    }

    private static boolean isOneAnswer(JsonNode rows) {
        Set<String> answers = new HashSet<>();
        rows.forEach(answer -> answers.add(answer.asText()));
        return rows.size() >= ROWS && answers.size() == 1;
    }
}
