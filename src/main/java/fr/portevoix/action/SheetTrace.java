package fr.portevoix.action;

import fr.portevoix.contribution.Contribution;
import fr.portevoix.contribution.Relation;
import fr.portevoix.contribution.TraceSource;
import fr.portevoix.contribution.TraceStep;
import fr.portevoix.contribution.TraceStep.Stage;
import fr.portevoix.contribution.Use;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What is done of the sheets that a contribution feeds, once residents may read them. */
@ApplicationScoped
class SheetTrace implements TraceSource {
    @Override
    public List<TraceStep> steps(Contribution contribution, Locale language) {
        if (contribution.isAside()) {
            return List.of();
        }
        List<Use> uses = Use.list(
                "contribution = ?1 and kind = ?2 and relation = ?3", contribution, ActionSheet.KIND, Relation.FEEDS);
        ActionMessages say = ActionWords.in(language.toLanguageTag());
        List<TraceStep> steps = new ArrayList<>();
        for (Use use : uses) {
            ActionSheet sheet = ActionSheet.findById(use.subjectId);
            if (sheet != null) {
                sheet.shown().ifPresent(version -> DeliveryStep.of(sheet)
                        .forEach(step -> steps.add(told(sheet, version, step, say))));
            }
        }
        return steps;
    }

    private static TraceStep told(
            ActionSheet sheet, ActionSheetVersion version, DeliveryStep step, ActionMessages say) {
        return new TraceStep(
                Stage.DONE,
                ActionSheet.KIND,
                sheet.id.toString(),
                String.valueOf(version.number),
                step.state.name().toLowerCase(Locale.ROOT),
                step.reason,
                say.stateOf(step.state.name(), version.title),
                sheet.address(),
                step.day);
    }
}
