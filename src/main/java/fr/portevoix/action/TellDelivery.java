package fr.portevoix.action;

import fr.portevoix.contribution.WhoIsTold;
import fr.portevoix.contribution.rights.TellAuthors;
import fr.portevoix.shared.mail.Letter;
import fr.portevoix.shared.text.Wording;
import fr.portevoix.shared.web.Sentences;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

/** Tells those whose words feed a sheet that its action is done or dropped: with the step, or when the sheet is published. */
@ApplicationScoped
public class TellDelivery {
    @Inject
    RecordDelivery recordDelivery;

    @Inject
    PublishSheet publishSheet;

    @Inject
    SheetVoices voices;

    @Inject
    WhoIsTold whoIsTold;

    @Inject
    TellAuthors tellAuthors;

    @Inject
    EntityManager entities;

    @Inject
    Clock clock;

    /**
     * What will be told to whom.
     *
     * @param receipts how many receipts change
     * @param mails how many mails leave to wishes that were confirmed
     * @param calls how many people who wish to be called are in the list then
     * @param letter the mail as it will leave, in French
     * @param mark stands for exactly these people and this state
     */
    public record Preview(int receipts, int mails, int calls, Letter letter, String mark) {}

    /** What was done: whether the step is a new one, and how many mails leave. */
    public record Kept(boolean fresh, int mails) {}

    /** Whom a step in this state is told to; empty where it is told to nobody: it ends nothing, or residents do not read the sheet. */
    public Optional<Preview> preview(ActionSheet sheet, DeliveryState state) {
        return isTold(sheet, state) ? people(sheet, state) : Optional.empty();
    }

    /** Whom publishing a sheet tells that its action is over, where that was noted before anybody could read it. */
    public Optional<Preview> previewOfPublishing(ActionSheet sheet) {
        return untold(sheet).flatMap(step -> people(sheet, step.state));
    }

    private Optional<Preview> people(ActionSheet sheet, DeliveryState state) {
        Set<String> receipts = receipts(sheet);
        if (receipts.isEmpty()) {
            return Optional.empty();
        }
        int mails = tellAuthors.count(sheet.contract, receipts);
        int calls = tellAuthors.countCalls(sheet.contract, receipts);
        String all = state + " " + mails + " " + calls + " " + new TreeSet<>(receipts);
        return Optional.of(new Preview(
                receipts.size(),
                mails,
                calls,
                tellAuthors.draft(sheet.contract, title(state), text(state), Wording.FRENCH),
                UUID.nameUUIDFromBytes(all.getBytes(StandardCharsets.UTF_8)).toString()));
    }

    /** Keeps the step and posts the mails, all of it or nothing; the same step again is kept and told once. */
    @Transactional
    public Kept keep(UUID sheetId, RecordDelivery.Told told, RecordDelivery.Photo photo, UUID by) {
        // Locked before anything is read, so that a second press sees what the first one did.
        ActionSheet sheet = entities.find(ActionSheet.class, sheetId, LockModeType.PESSIMISTIC_WRITE);
        if (DeliveryStep.count(
                        "sheet = ?1 and state = ?2 and day = ?3 and reason = ?4",
                        sheet,
                        told.state(),
                        told.day(),
                        told.reason())
                > 0) {
            return new Kept(false, 0);
        }
        DeliveryStep step = recordDelivery.keep(sheet, told, photo);
        return new Kept(true, isTold(sheet, told.state()) ? tell(step, by) : 0);
    }

    /** Lets residents read a version and tells what was not told before, all of it or nothing; how many mails leave. */
    @Transactional
    public int publish(ActionSheetVersion version, UUID by) {
        ActionSheet sheet = entities.find(ActionSheet.class, version.sheet.id, LockModeType.PESSIMISTIC_WRITE);
        Optional<DeliveryStep> untold = untold(sheet);
        publishSheet.publish(version);
        return untold.map(step -> tell(step, by)).orElse(0);
    }

    /** Where the delivery stands, if that ends the action and nobody was told: an end that another followed is past. */
    private static Optional<DeliveryStep> untold(ActionSheet sheet) {
        return DeliveryStep.current(sheet).filter(step -> step.isEnd() && step.toldOn == null);
    }

    private int tell(DeliveryStep step, UUID by) {
        step.toldOn = LocalDate.now(clock);
        return tellAuthors.tell(step.sheet.contract, receipts(step.sheet), title(step.state), text(step.state), by);
    }

    private static boolean isTold(ActionSheet sheet, DeliveryState state) {
        return (state == DeliveryState.DONE || state == DeliveryState.DROPPED)
                && sheet.shown().isPresent();
    }

    private Set<String> receipts(ActionSheet sheet) {
        return whoIsTold.receipts(voices.tied(sheet));
    }

    /** What each is told: that something was done, never what; a mailbox may have other readers. */
    private static Wording title(DeliveryState state) {
        return Sentences.everywhere(
                ActionMessages.class,
                (say, language) -> state == DeliveryState.DONE ? say.mailDoneTitle() : say.mailDroppedTitle());
    }

    private static Wording text(DeliveryState state) {
        return Sentences.everywhere(
                ActionMessages.class,
                (say, language) -> state == DeliveryState.DONE ? say.mailDoneText() : say.mailDroppedText());
    }
}
