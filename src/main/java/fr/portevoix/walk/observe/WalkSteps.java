package fr.portevoix.walk.observe;

import fr.portevoix.contribution.Contribution;
import fr.portevoix.contribution.Reading;
import fr.portevoix.contribution.TraceSource;
import fr.portevoix.contribution.TraceStep;
import fr.portevoix.contribution.TraceStep.Stage;
import fr.portevoix.walk.Walk;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** This room's own steps: on which walk something was noted, and under which theme. */
@ApplicationScoped
class WalkSteps implements TraceSource {
    @Override
    public List<TraceStep> steps(Contribution contribution, Locale language) {
        if (!Walk.KIND.equals(contribution.sourceKind)) {
            return List.of();
        }
        return Observation.<Observation>find(
                        "from Observation o join fetch o.walk left join fetch o.theme where o.contribution.id = ?1",
                        contribution.id)
                .firstResultOptional()
                .map(one -> steps(one, contribution))
                .orElse(List.of());
    }

    private static List<TraceStep> steps(Observation one, Contribution contribution) {
        List<TraceStep> steps = new ArrayList<>();
        Walk walk = one.walk;
        String address = walk.announced ? walk.address() : null;
        steps.add(new TraceStep(
                Stage.SAID,
                "walk",
                walk.id.toString(),
                null,
                "said",
                null,
                "«\u00a0" + walk.title + "\u00a0»",
                address,
                walk.heldOn));
        // A theme would tell what words with the referent are about, or words that nobody read yet.
        if (one.theme != null && !contribution.isAside() && contribution.reading != Reading.UNREAD) {
            steps.add(new TraceStep(
                    Stage.UNDERSTOOD,
                    "topic",
                    one.theme.id.toString(),
                    null,
                    "grouped",
                    null,
                    one.theme.label,
                    address,
                    null));
        }
        return steps;
    }
}
