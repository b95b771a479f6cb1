package fr.portevoix.action;

import fr.portevoix.contribution.Feedable;
import fr.portevoix.territory.Contract;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Lets words be tied to sheets from where they are qualified: to any sheet, as residents know it or as the draft has it. */
@ApplicationScoped
class SheetFeeding implements Feedable {
    @Override
    public String kind() {
        return ActionSheet.KIND;
    }

    @Override
    public String plural() {
        return "Fiches-actions";
    }

    @Override
    public List<Target> targets(Contract contract) {
        return ActionSheet.of(contract).stream().map(SheetFeeding::target).toList();
    }

    @Override
    public Optional<Target> target(Contract contract, UUID id) {
        return ActionSheet.<ActionSheet>find("id = ?1 and contract = ?2", id, contract)
                .firstResultOptional()
                .map(SheetFeeding::target);
    }

    static Target target(ActionSheet sheet) {
        return sheet.shown()
                .map(shown -> new Target(sheet.id, shown.title, String.valueOf(shown.number), sheet.address()))
                .orElseGet(() -> new Target(sheet.id, sheet.title, null, null));
    }
}
