package fr.portevoix.contribution;

import fr.portevoix.territory.Contract;
import java.util.List;

/** A room that asks questions whose answers come in as contributions; it names them for those who read. */
public interface SourceQuestions {
    /** A question: the code that its answers carry as {@code sourcePart}, and how the desk calls it. */
    record SourceQuestion(String part, String label) {}

    /** The questions of this contract that open answers may come from. */
    List<SourceQuestion> of(Contract contract);
}
