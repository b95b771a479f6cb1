package fr.portevoix.walk.observe;

import fr.portevoix.contribution.SourceQuestions;
import fr.portevoix.territory.Contract;
import fr.portevoix.walk.Walk;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.List;

/** Names, for those who read contributions, the kinds that observations come in. */
@ApplicationScoped
class WalkQuestions implements SourceQuestions {
    @Override
    public List<SourceQuestion> of(Contract contract) {
        return Walk.count("contract", contract) == 0
                ? List.of()
                : Arrays.stream(ObservationKind.values())
                        .map(kind -> new SourceQuestion(kind.part(), "Diagnostics en marchant\u00a0: " + kind.french()))
                        .toList();
    }
}
