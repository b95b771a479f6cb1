package fr.portevoix.survey.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Goes through questions in their order and says which are asked; an answer to a hidden one decides nothing. */
public final class Asked {
    private Asked() {}

    /** A question and when it is asked; null for always. */
    public record Ruled(String code, Rule when) {
        /** Whether it is asked of somebody of whom this is known. */
        public boolean isAsked(Facts facts) {
            return when == null || when.holds(facts);
        }
    }

    /** The codes of the questions asked of somebody who gives these answers; the facts learn what decides. */
    public static List<String> of(List<Ruled> questions, Map<String, Fact> answers, Facts facts) {
        List<String> asked = new ArrayList<>();
        for (Ruled question : questions) {
            if (question.isAsked(facts)) {
                asked.add(question.code());
                if (answers.containsKey(question.code())) {
                    facts.keep(question.code(), answers.get(question.code()));
                }
            }
        }
        return asked;
    }
}
