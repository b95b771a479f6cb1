package fr.portevoix.action;

import fr.portevoix.account.Audit;
import fr.portevoix.account.SignedIn;
import fr.portevoix.shared.media.Picture;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;

/** Says how far an action is, with what proves it, and what its indicators were in a year. */
@ApplicationScoped
public class RecordDelivery {
    @Inject
    SignedIn signedIn;

    @Inject
    Audit audit;

    @Inject
    Clock clock;

    /** A step to be kept. */
    public record Told(
            DeliveryState state, LocalDate day, LocalDate dueOn, String reason, String proofText, String proofLink) {}

    /** A photo with what it shows. */
    public record Photo(Picture picture, String shows) {}

    /** Keeps a step; photo may be null. */
    @Transactional
    public DeliveryStep keep(ActionSheet sheet, Told told, Photo photo) {
        DeliveryStep step = new DeliveryStep();
        step.sheet = ActionSheet.findById(sheet.id);
        step.state = told.state();
        step.day = told.day();
        step.dueOn = told.dueOn();
        step.reason = told.reason();
        step.proofText = orNull(told.proofText());
        step.proofLink = orNull(told.proofLink());
        step.enteredAt = clock.instant();
        step.enteredBy = person();
        step.persist();
        if (photo != null) {
            DeliveryPhoto kept = new DeliveryPhoto();
            kept.step = step;
            kept.width = photo.picture().width();
            kept.height = photo.picture().height();
            kept.shows = photo.shows();
            kept.image = photo.picture().jpeg();
            kept.persist();
        }
        audit.keep(
                "sheet.delivery",
                sheet.contract.id,
                ActionSheet.KIND,
                sheet.id,
                told.state().name());
        return step;
    }

    /** Takes a step back that was entered by mistake, with its photo. */
    @Transactional
    public boolean takeBack(ActionSheet sheet, UUID step) {
        boolean gone = DeliveryStep.delete("id = ?1 and sheet = ?2", step, sheet) == 1;
        if (gone) {
            audit.keep("sheet.delivery-remove", sheet.contract.id, ActionSheet.KIND, sheet.id, null);
        }
        return gone;
    }

    /** Keeps what an indicator was in a year; amount is null where it is not known. */
    @Transactional
    public void measure(ActionSheet sheet, String indicator, int year, BigDecimal amount, String source) {
        SheetMeasure measure = SheetMeasure.at(sheet, indicator, year).orElseGet(SheetMeasure::new);
        measure.sheet = ActionSheet.findById(sheet.id);
        measure.indicator = indicator;
        measure.year = year;
        measure.amount = amount;
        measure.source = orNull(source);
        measure.enteredOn = LocalDate.now(clock);
        measure.enteredBy = person();
        measure.persist();
        audit.keep("sheet.measure", sheet.contract.id, ActionSheet.KIND, sheet.id, indicator + " " + year);
    }

    private UUID person() {
        return signedIn.isPresent() ? signedIn.person().id : null;
    }

    private static String orNull(String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
