package fr.portevoix.action;

import fr.portevoix.territory.Contract;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** What anybody may read of the sheets of a contract, in a fixed number of queries. */
@ApplicationScoped
public class PublishedSheets {
    private static final Comparator<Published> BY_OBJECTIVE = Comparator.comparing(
                    (Published one) -> one.content().objectives().isEmpty()
                            ? "~"
                            : one.content().objectives().get(0).code())
            .thenComparing(one -> one.version().title);

    /** A sheet as its last published version has it, and how far it is (null: nothing said). */
    public record Published(
            ActionSheet sheet, ActionSheetVersion version, SheetContent content, DeliveryStep delivery) {
        /** The state for a filter and a message: {@code NONE} where nothing was said. */
        public String state() {
            return delivery == null ? "NONE" : delivery.state.name();
        }
    }

    /** Those of a contract, in the order of the objectives that they serve. */
    public List<Published> of(Contract contract) {
        List<ActionSheetVersion> versions = ActionSheetVersion.list(
                "from ActionSheetVersion v join fetch v.sheet s where s.contract = ?1 and s.withdrawnOn is null"
                        + " and v.publishedOn is not null order by v.number",
                contract);
        Map<ActionSheet, ActionSheetVersion> last = new HashMap<>();
        versions.forEach(version -> last.put(version.sheet, version));
        Map<ActionSheet, DeliveryStep> delivery = new HashMap<>();
        List<DeliveryStep> steps = DeliveryStep.list("sheet.contract = ?1 order by day, enteredAt", contract);
        steps.forEach(step -> delivery.put(step.sheet, step));
        return last.values().stream()
                .map(version -> new Published(version.sheet, version, version.read(), delivery.get(version.sheet)))
                .sorted(BY_OBJECTIVE)
                .collect(Collectors.toCollection(ArrayList::new));
    }

    /** The one at this address, if anybody may read it. */
    public Optional<Published> at(Contract contract, String slug) {
        return ActionSheet.at(contract, slug).flatMap(sheet -> sheet.shown()
                .map(version -> new Published(
                        sheet,
                        version,
                        version.read(),
                        DeliveryStep.current(sheet).orElse(null))));
    }
}
