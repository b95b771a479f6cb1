package fr.portevoix.survey;

import com.fasterxml.jackson.databind.JsonNode;
import fr.portevoix.survey.rule.Fact;
import java.util.List;
import java.util.Set;

/** What a question asks for: how its answer is read from a form, checked, kept and counted. */
public sealed interface QuestionKind
        permits PlaceQuestion,
                PointQuestion,
                PhotoQuestion,
                SingleChoice,
                MultipleChoice,
                RankingQuestion,
                MatrixQuestion,
                ScaleQuestion,
                ShortText,
                LongText,
                NumberQuestion,
                DateQuestion,
                Section {

    /** Its name in the database, in files, in addresses and as the name of its template. */
    String name();

    /** What the fields of a form say, as a programme would have sent it; null where they say nothing. */
    JsonNode fromForm(FormFields form, String field);

    /** Checks what was sent, which may be any JSON; refuses with a sentence. */
    Given check(JsonNode sent, Checking checking);

    /** The codes that a kept answer holds, to decide on later questions and to be counted. */
    Set<String> codes(JsonNode kept);

    /** What rules can know of a kept answer. */
    default Fact fact(JsonNode kept) {
        return Fact.of(codes(kept));
    }

    /** The answers that can be counted, in their order; empty where answers are words. */
    default List<Option> counted(Places places) {
        return List.of();
    }

    /** The answers whose codes and words the desk writes; empty where there are none, or where they stand in rows. */
    default List<Option> options() {
        return List.of();
    }

    /** Whether somebody may give several of the counted answers. */
    default boolean overlapping() {
        return false;
    }

    /** What is missing before the question can be asked, in French; empty when nothing is. */
    default List<String> gaps() {
        return List.of();
    }

    /** Whether answers hold words of people's own. */
    default boolean takesWords() {
        return false;
    }
}
