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
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

/** Keeps a step of a delivery and, where the action is done or dropped, tells those whose words feed the sheet. */
@ApplicationScoped
public class TellDelivery {
    @Inject
    RecordDelivery recordDelivery;

    @Inject
    SheetVoices voices;

    @Inject
    WhoIsTold whoIsTold;

    @Inject
    TellAuthors tellAuthors;

    @Inject
    EntityManager entities;

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
        if (!isTold(sheet, state)) {
            return Optional.empty();
        }
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
        recordDelivery.keep(sheet, told, photo);
        int mails = isTold(sheet, told.state())
                ? tellAuthors.tell(sheet.contract, receipts(sheet), title(told.state()), text(told.state()), by)
                : 0;
        return new Kept(true, mails);
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
