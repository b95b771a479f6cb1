package fr.portevoix.contribution.qualification;

import fr.portevoix.contribution.Contribution;
import fr.portevoix.contribution.ContributionMessages;
import fr.portevoix.contribution.TraceSource;
import fr.portevoix.contribution.TraceStep;
import fr.portevoix.contribution.TraceStep.Stage;
import fr.portevoix.roadmap.Strategy;
import fr.portevoix.shared.web.Sentences;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** How words were compared with what exists, as steps of their trace. */
@ApplicationScoped
class QualifiedSteps implements TraceSource {
    @Inject
    Clock clock;

    @Override
    public List<TraceStep> steps(Contribution contribution, Locale language) {
        Optional<Qualification> act = contribution.isAside() ? Optional.empty() : Qualification.of(contribution.id);
        return act.map(found -> steps(found, Sentences.in(ContributionMessages.class, language.toLanguageTag())))
                .orElse(List.of());
    }

    private List<TraceStep> steps(Qualification act, ContributionMessages say) {
        LocalDate day = LocalDate.ofInstant(act.qualifiedAt, clock.getZone());
        List<TraceStep> steps = new ArrayList<>();
        if (Boolean.TRUE.equals(act.covered) && act.offer != null) {
            steps.add(step(
                    act,
                    "offer",
                    act.offer.id,
                    "covered_by",
                    say.offerAsk(act.offer.label(), act.offer.asking),
                    null,
                    day));
        } else if (Boolean.FALSE.equals(act.covered)) {
            steps.add(step(act, "offer", act.id, "not_covered", say.notCovered(), null, day));
        }
        act.strategies.stream()
                .sorted(Comparator.comparing((Strategy strategy) -> strategy.name))
                .forEach(strategy -> steps.add(
                        step(act, "strategy", strategy.id, "meets", strategy.name, strategy.description, day)));
        if (act.addedValue != null) {
            steps.add(step(act, "value", act.id, "adds", act.addedValue, null, day));
        }
        if (act.outcome == null) {
            steps.add(step(act, "later", act.id, "later", say.keptForLater(), act.reason, day));
        } else if (steps.isEmpty()) {
            steps.add(step(act, "qualification", act.id, "looked", say.lookedAt(), null, day));
        }
        return steps;
    }

    private static TraceStep step(
            Qualification act, String kind, Object id, String relation, String label, String reason, LocalDate day) {
        return new TraceStep(Stage.QUALIFIED, kind, id.toString(), null, relation, reason, label, null, day);
    }
}
