package fr.portevoix.action;

import fr.portevoix.territory.Contract;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Sheets on agendas: a body decides on the version that was frozen last, never on a draft. */
@ApplicationScoped
class SheetDecidable implements Decidable {
    @Override
    public String kind() {
        return ActionSheet.KIND;
    }

    @Override
    public List<Choice> choices(Contract contract) {
        return ActionSheet.of(contract).stream()
                .flatMap(sheet -> choice(sheet).stream())
                .toList();
    }

    @Override
    public Optional<Choice> find(UUID id) {
        return ActionSheet.<ActionSheet>findByIdOptional(id).flatMap(SheetDecidable::choice);
    }

    @Override
    @Transactional
    public void decided(UUID id, Outcome outcome, LocalDate day, String reason) {
        ActionSheet.<ActionSheet>findByIdOptional(id)
                .flatMap(ActionSheet::latest)
                .ifPresent(version -> {
                    version.outcome = outcome;
                    version.decidedOn = day;
                    version.decisionReason = reason;
                });
    }

    private static Optional<Choice> choice(ActionSheet sheet) {
        return sheet.latest()
                .map(version -> new Choice(
                        sheet.id,
                        version.title,
                        String.valueOf(version.number),
                        sheet.shown().isPresent() ? sheet.address() : null));
    }
}
