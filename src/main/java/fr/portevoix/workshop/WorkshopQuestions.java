package fr.portevoix.workshop;

import fr.portevoix.contribution.SourceQuestions;
import fr.portevoix.territory.Contract;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.List;

/** Names, for those who read contributions, the phases that lines of sessions come from. */
@ApplicationScoped
class WorkshopQuestions implements SourceQuestions {
    @Override
    public List<SourceQuestion> of(Contract contract) {
        return Workshop.count("contract", contract) == 0
                ? List.of()
                : Arrays.stream(Phase.values())
                        .map(phase -> new SourceQuestion(phase.part(), "Ateliers\u00a0: " + phase.french()))
                        .toList();
    }
}
