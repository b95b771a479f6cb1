package fr.portevoix.council.review;

import fr.portevoix.action.ActionSheet;
import fr.portevoix.action.ActionSheetVersion;
import fr.portevoix.action.DeliveryStep;
import fr.portevoix.action.Outcome;
import fr.portevoix.action.SheetContent;
import fr.portevoix.action.SheetMeasure;
import fr.portevoix.action.meeting.Body;
import fr.portevoix.contribution.FrenchNames;
import fr.portevoix.territory.Contract;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Begins the review of an adopted sheet with what is on record: the text that was adopted, its steps and its measures. */
@ApplicationScoped
class BeginReview {
    /** The sheets of a contract that a body adopted, changed or not. */
    static List<ActionSheet> adopted(Contract contract) {
        return ActionSheet.of(contract).stream()
                .filter(sheet -> version(sheet).isPresent())
                .toList();
    }

    private static Optional<ActionSheetVersion> version(ActionSheet sheet) {
        return ActionSheetVersion.of(sheet).stream()
                .filter(version ->
                        version.outcome == Outcome.ADOPTED || version.outcome == Outcome.ADOPTED_WITH_CHANGES)
                .findFirst();
    }

    /** The review of this year; the one that is there, or a new one. */
    @Transactional
    SheetReview begin(Body body, ActionSheet sheet, int year) {
        Optional<SheetReview> there = SheetReview.at(body, sheet, year);
        if (there.isPresent()) {
            return there.get();
        }
        SheetReview review = new SheetReview();
        review.body = body;
        review.sheet = sheet;
        review.year = year;
        version(sheet).ifPresent(version -> review.promised = promised(version));
        review.done = done(sheet, year);
        review.persist();
        return review;
    }

    private static String promised(ActionSheetVersion version) {
        SheetContent content = version.read();
        List<String> lines = new ArrayList<>();
        lines.add("Adoptée le " + FrenchNames.french(version.decidedOn) + " (" + version.name() + ").");
        if (!content.aims().isEmpty()) {
            lines.add(content.aims());
        }
        content.indicators().stream()
                .filter(each -> each.target() != null)
                .forEach(each -> lines.add(
                        "– " + each.label() + "\u00a0: " + each.target().toPlainString() + " " + each.unit()
                                + (each.targetYear() == null ? "" : " en " + each.targetYear())));
        return String.join("\n", lines);
    }

    private static String done(ActionSheet sheet, int year) {
        List<String> lines = new ArrayList<>();
        DeliveryStep.of(sheet).stream()
                .filter(step -> step.day.getYear() == year)
                .forEach(step -> lines.add("– " + FrenchNames.french(step.day) + "\u00a0: "
                        + step.state.french().toLowerCase(Locale.FRENCH) + ". " + step.reason));
        List<SheetContent.Indicator> indicators =
                version(sheet).map(version -> version.read().indicators()).orElse(List.of());
        SheetMeasure.of(sheet).stream().filter(each -> each.year == year).forEach(measure -> indicators.stream()
                .filter(each -> each.key().equals(measure.indicator))
                .findFirst()
                .ifPresent(each -> lines.add("– " + each.label() + "\u00a0: " + measure.written())));
        return lines.isEmpty() ? "Rien n’est noté pour " + year + "." : String.join("\n", lines);
    }
}
