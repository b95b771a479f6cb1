package fr.portevoix.action;

import fr.portevoix.contribution.Contribution;
import fr.portevoix.contribution.DeskDoor;
import fr.portevoix.contribution.Relation;
import fr.portevoix.contribution.TraceSource;
import fr.portevoix.contribution.TraceStep;
import fr.portevoix.contribution.TraceStep.Stage;
import fr.portevoix.contribution.Use;
import fr.portevoix.shared.web.Sentences;
import fr.portevoix.territory.Contract;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/** What is done of the sheets that a contribution feeds, once residents may read them; and where the desk writes them. */
@ApplicationScoped
class SheetTrace implements TraceSource, DeskDoor {
    @Override
    public List<TraceStep> steps(Contribution contribution, Locale language) {
        if (contribution.isAside()) {
            return List.of();
        }
        List<Use> uses = Use.list(
                "contribution = ?1 and kind = ?2 and relation = ?3", contribution, ActionSheet.KIND, Relation.FEEDS);
        ActionMessages say = Sentences.in(ActionMessages.class, language.toLanguageTag());
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

    @Override
    public Optional<Door> to(Contract contract, String kind, UUID id) {
        return kind.equals(ActionSheet.KIND)
                ? ActionSheet.<ActionSheet>find("id = ?1 and contract = ?2", id, contract)
                        .firstResultOptional()
                        .map(sheet -> new Door(sheet.title, sheet.desk()))
                : Optional.empty();
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
