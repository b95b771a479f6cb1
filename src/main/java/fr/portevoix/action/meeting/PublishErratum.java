package fr.portevoix.action.meeting;

import fr.portevoix.contribution.rights.TellAuthors;
import fr.portevoix.shared.mail.Letter;
import fr.portevoix.shared.text.Wording;
import fr.portevoix.shared.web.Sentences;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Puts a published decision right, visibly, and tells those who were told of it. */
@ApplicationScoped
public class PublishErratum {
    @Inject
    Concerned concerned;

    @Inject
    Decidables decidables;

    @Inject
    TellAuthors tellAuthors;

    @Inject
    Clock clock;

    /** Whom an erratum would be told, and the mail that would leave, in French. */
    public record Preview(int receipts, int mails, Letter letter) {}

    /** What will be told to whom. */
    public Preview preview(Decision decision) {
        Set<String> receipts = concerned.receipts(decision.item);
        return new Preview(
                receipts.size(),
                tellAuthors.count(decision.contract, receipts),
                tellAuthors.draft(decision.contract, title(), text(), Wording.FRENCH));
    }

    /** Publishes an erratum once, whatever comes twice; answers how many mails leave, empty where it was there before. */
    @Transactional
    public Optional<Integer> publish(UUID decisionId, String formKey, String words, Standing standing, UUID by) {
        // Locked, so that the same form sent twice at once is one erratum.
        Decision decision = Decision.findById(decisionId, LockModeType.PESSIMISTIC_WRITE);
        if (Erratum.count("decision = ?1 and formKey = ?2", decision, formKey) > 0) {
            return Optional.empty();
        }
        Erratum erratum = new Erratum();
        erratum.decision = decision;
        erratum.formKey = formKey;
        erratum.position = (int) Erratum.count("decision", decision) + 1;
        erratum.words = words;
        erratum.outcome = standing.outcome();
        erratum.changes = standing.changes();
        erratum.deferredUntil = standing.deferredUntil();
        erratum.reason = standing.reason();
        erratum.publishedOn = LocalDate.now(clock);
        erratum.publishedBy = by;
        erratum.persistAndFlush();
        AgendaItem item = decision.item;
        if (item.subjectId != null) {
            decidables
                    .of(item.kind)
                    .ifPresent(kind ->
                            kind.decided(item.subjectId, standing.outcome(), item.meeting.heldOn, standing.reason()));
        }
        return Optional.of(tellAuthors.tell(decision.contract, concerned.receipts(item), title(), text(), by));
    }

    private static Wording title() {
        return Sentences.everywhere(MeetingMessages.class, (say, language) -> say.mailErratumTitle());
    }

    private static Wording text() {
        return Sentences.everywhere(MeetingMessages.class, (say, language) -> say.mailErratumText());
    }
}
