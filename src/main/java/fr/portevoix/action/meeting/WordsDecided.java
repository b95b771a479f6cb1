package fr.portevoix.action.meeting;

import fr.portevoix.contribution.TraceStep.Stage;
import fr.portevoix.contribution.loop.LoopDay;
import fr.portevoix.contribution.loop.LoopStep;
import fr.portevoix.territory.Contract;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Which contributions a published decision answers, and since when its authors can read so. */
@ApplicationScoped
class WordsDecided implements LoopStep {
    @Inject
    Concerned concerned;

    @Override
    public Stage stage() {
        return Stage.DECIDED;
    }

    @Override
    public Map<UUID, LoopDay> reached(Contract contract) {
        List<Decision> published = Decision.list(
                "from Decision d join fetch d.item i join fetch i.meeting m where d.contract = ?1 and d.publishedOn is not null",
                contract);
        Map<UUID, LoopDay> reached = new HashMap<>();
        for (Decision decision : published) {
            LoopDay day = new LoopDay(decision.publishedOn);
            concerned.contributions(decision.item).forEach(id -> reached.merge(id, day, LoopDay::earlier));
        }
        return reached;
    }
}
