package fr.portevoix.council.amendment;

import fr.portevoix.council.Member;
import fr.portevoix.council.reading.Anchors;
import fr.portevoix.council.reading.Deliberation;
import fr.portevoix.council.reading.Opening;
import fr.portevoix.shared.web.FormKey;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/** Keeps what members ask for, support and say; whoever calls has seen to it that they may, and that it is open. */
@ApplicationScoped
public class AmendSheet {
    @Inject
    EntityManager entities;

    @Inject
    Clock clock;

    /**
     * What is asked.
     *
     * @param enteredBy who of the team types it for the member, or null
     */
    public record Asked(Opening opening, Member member, UUID enteredBy, Change change, String reason, String key) {}

    /** Keeps an amendment under the next number; once, however often the same form is sent. */
    @Transactional
    public Amendment propose(Asked asked) {
        // Those who write at one moment wait for each other here, so that each gets a number of its own.
        Deliberation deliberation =
                entities.find(Deliberation.class, asked.opening().deliberation.id, LockModeType.PESSIMISTIC_WRITE);
        Optional<Amendment> before = Amendment.find("deliberation = ?1 and formKey = ?2", deliberation, asked.key())
                .firstResultOptional();
        if (before.filter(kept -> isSame(kept, asked)).isPresent()) {
            return before.get();
        }
        Amendment amendment = new Amendment();
        amendment.deliberation = deliberation;
        amendment.number = last(deliberation) + 1;
        amendment.place = amendment.number;
        amendment.opening = asked.opening();
        amendment.member = asked.member();
        amendment.enteredBy = asked.enteredBy();
        amendment.formKey = before.isPresent() || !FormKey.isOurs(asked.key()) ? FormKey.fresh() : asked.key();
        amendment.proposedOn = LocalDate.now(clock);
        amendment.kind = asked.change().kind();
        amendment.anchor = Anchors.on(
                asked.opening().version.read(),
                asked.change().part(),
                asked.change().start(),
                asked.change().end());
        amendment.whole = asked.change().whole();
        amendment.words = asked.change().words();
        amendment.reason = asked.reason();
        amendment.state = Amendment.State.PROPOSED;
        amendment.persist();
        return amendment;
    }

    /** Takes an amendment back while nothing is decided of it; false where something is. */
    @Transactional
    public boolean withdraw(Amendment amendment) {
        return Amendment.update(
                        "state = ?1, revision = revision + 1 where id = ?2 and state = ?3",
                        Amendment.State.WITHDRAWN,
                        amendment.id,
                        Amendment.State.PROPOSED)
                == 1;
    }

    /** Has a member want it too, or no longer; asked twice is asked once. */
    @Transactional
    public void support(Amendment asked, Member member, boolean wanted) {
        Amendment amendment = entities.find(Amendment.class, asked.id, LockModeType.PESSIMISTIC_WRITE);
        AmendmentSupport.delete("amendment = ?1 and member = ?2", amendment, member);
        if (wanted && amendment.isProposed() && !amendment.member.id.equals(member.id)) {
            AmendmentSupport support = new AmendmentSupport();
            support.amendment = amendment;
            support.member = member;
            support.supportedOn = LocalDate.now(clock);
            support.persist();
        }
    }

    /** Keeps what a member says about it; once, however often the same form is sent. */
    @Transactional
    public void remark(Amendment asked, Member member, UUID enteredBy, String words, String key) {
        Amendment amendment = entities.find(Amendment.class, asked.id, LockModeType.PESSIMISTIC_WRITE);
        Optional<Remark> before =
                Remark.find("amendment = ?1 and formKey = ?2", amendment, key).firstResultOptional();
        if (before.filter(kept -> kept.words.equals(words) && kept.member.id.equals(member.id))
                .isPresent()) {
            return;
        }
        Remark remark = new Remark();
        remark.amendment = amendment;
        remark.member = member;
        remark.enteredBy = enteredBy;
        remark.formKey = before.isPresent() || !FormKey.isOurs(key) ? FormKey.fresh() : key;
        remark.words = words;
        remark.saidAt = clock.instant();
        remark.persist();
    }

    /** Takes a member's own words away. */
    @Transactional
    public void unsay(Amendment amendment, UUID remark, Member member) {
        Remark.update(
                "words = '', withdrawnAt = ?1 where id = ?2 and amendment = ?3 and member = ?4 and withdrawnAt is null",
                clock.instant(),
                remark,
                amendment,
                member);
    }

    private static int last(Deliberation deliberation) {
        return Amendment.<Amendment>find("deliberation = ?1 order by number desc", deliberation)
                .firstResultOptional()
                .map(amendment -> amendment.number)
                .orElse(0);
    }

    private static boolean isSame(Amendment kept, Asked asked) {
        return kept.member.id.equals(asked.member().id)
                && kept.words.equals(asked.change().words())
                && kept.reason.equals(asked.reason())
                && kept.anchor.start() == asked.change().start()
                && kept.anchor.part() == asked.change().part();
    }
}
