package fr.portevoix.action.meeting;

import fr.portevoix.contribution.rights.TellAuthors;
import fr.portevoix.shared.text.Wording;
import fr.portevoix.shared.time.InWords;
import fr.portevoix.shared.web.Sentences;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Publishes the decisions of a meeting in one act: the pages, the receipts and the mails change together or not at all.
 *
 * <p>Each draft is taken by a conditional update, so that who publishes twice, or two people at once, publish once.
 */
@ApplicationScoped
public class PublishDecisions {
    @Inject
    Concerned concerned;

    @Inject
    Decidables decidables;

    @Inject
    TellAuthors tellAuthors;

    @Inject
    Clock clock;

    /** What was published: how many decisions, and how many mails are on their way. */
    public record Published(int decisions, int mails) {}

    /** What will be told to whom. */
    public PublicationPreview preview(Meeting meeting) {
        List<Decision> drafts = drafts(meeting);
        Set<String> receipts = new HashSet<>();
        List<PublicationPreview.Line> lines = new ArrayList<>();
        for (Decision draft : drafts) {
            receipts.addAll(concerned.receipts(draft.item));
            lines.add(new PublicationPreview.Line(draft, concerned.count(draft.item)));
        }
        return new PublicationPreview(
                meeting,
                lines,
                receipts.size(),
                tellAuthors.count(meeting.contract, receipts),
                tellAuthors.countCalls(meeting.contract, receipts),
                pages(meeting, drafts),
                tellAuthors.draft(meeting.contract, title(), text(meeting), Wording.FRENCH),
                obstacle(meeting, drafts),
                mark(drafts));
    }

    /** Publishes every draft of the meeting; what is published already stays as it is and is told to nobody again. */
    @Transactional
    public Published publish(UUID meetingId, UUID by) {
        // Locked before anything is read, so that two who publish at once see what the other did.
        Meeting meeting = Meeting.findById(meetingId, LockModeType.PESSIMISTIC_WRITE);
        if (obstacle(meeting, drafts(meeting)) != null) {
            return new Published(0, 0);
        }
        Set<String> receipts = new HashSet<>();
        int published = 0;
        for (Decision draft : drafts(meeting)) {
            if (!take(draft, by)) {
                continue;
            }
            published++;
            receipts.addAll(concerned.receipts(draft.item));
            if (draft.item.subjectId != null) {
                decidables
                        .of(draft.item.kind)
                        .ifPresent(kind ->
                                kind.decided(draft.item.subjectId, draft.outcome, meeting.heldOn, draft.reason));
            }
        }
        int mails = tellAuthors.tell(meeting.contract, receipts, title(), text(meeting), by);
        return new Published(published, mails);
    }

    private boolean take(Decision draft, UUID by) {
        return Decision.update(
                        "publishedOn = ?1, publishedBy = ?2, saidCount = ?3 where id = ?4 and publishedOn is null",
                        LocalDate.now(clock),
                        by,
                        concerned.words(draft.item),
                        draft.id)
                == 1;
    }

    /** Why nothing can be published now, in French; null where it can. */
    private String obstacle(Meeting meeting, List<Decision> drafts) {
        if (drafts.isEmpty()) {
            return "Aucune décision n’attend d’être publiée.";
        }
        return meeting.heldOn.isAfter(LocalDate.now(clock))
                ? "La réunion n’a pas encore eu lieu\u00a0: ses décisions se publient à partir de ce jour-là."
                : meeting.cancelled ? "La réunion est annulée." : null;
    }

    private static List<Decision> drafts(Meeting meeting) {
        return Decision.of(meeting).stream()
                .filter(decision -> !decision.isPublished())
                .toList();
    }

    private static List<String> pages(Meeting meeting, List<Decision> drafts) {
        Set<String> pages = new LinkedHashSet<>();
        pages.add("/" + meeting.contract.slug + "/decisions");
        pages.add(meeting.address());
        for (Decision draft : drafts) {
            pages.add(draft.address());
            if (draft.item.address != null) {
                pages.add(draft.item.address);
            }
        }
        return List.copyOf(pages);
    }

    private static Wording title() {
        return Sentences.everywhere(MeetingMessages.class, (say, language) -> say.mailTitle());
    }

    /** What each is told: that something was decided, never what about; a mailbox may have other readers. */
    private static Wording text(Meeting meeting) {
        return Sentences.everywhere(
                MeetingMessages.class,
                (say, language) -> say.mailText(meeting.body.name, InWords.day(meeting.heldOn, language)));
    }

    private static String mark(List<Decision> drafts) {
        String all = drafts.stream()
                .map(draft -> String.join(
                        "|",
                        draft.id.toString(),
                        draft.outcome.name(),
                        String.valueOf(draft.changes),
                        String.valueOf(draft.deferredUntil),
                        draft.reason,
                        String.valueOf(draft.said),
                        draft.quartiers.stream().map(each -> each.slug).sorted().collect(Collectors.joining(","))))
                .collect(Collectors.joining("\n"));
        return UUID.nameUUIDFromBytes(all.getBytes(StandardCharsets.UTF_8)).toString();
    }
}
