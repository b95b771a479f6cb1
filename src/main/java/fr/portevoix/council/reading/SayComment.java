package fr.portevoix.council.reading;

import fr.portevoix.council.Member;
import fr.portevoix.shared.mail.Outbox;
import fr.portevoix.shared.web.FormKey;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/** Keeps what members say about a draft, while it is open; whoever calls has seen to it that it is. */
@ApplicationScoped
public class SayComment {
    @Inject
    Clock clock;

    @Inject
    Outbox outbox;

    @Inject
    QuestionLinks links;

    @Inject
    ReadingConfig config;

    /**
     * What is said about what.
     *
     * @param anchor words of the opening's version, null where a comment is answered
     * @param parent what is answered, or null
     * @param question whether the pilot is asked
     * @param enteredBy who of the team types it for the member, or null
     */
    public record Said(
            Opening opening,
            Member member,
            UUID enteredBy,
            Anchor anchor,
            Comment parent,
            String words,
            boolean question,
            String key) {}

    /** Keeps it; once, however often the same form is sent. */
    @Transactional
    public Comment say(Said said) {
        Deliberation deliberation = said.opening().deliberation;
        Optional<Comment> before = Comment.find("deliberation = ?1 and formKey = ?2", deliberation, said.key())
                .firstResultOptional();
        if (before.filter(kept -> kept.member.equals(said.member()) && kept.words.equals(said.words()))
                .isPresent()) {
            return before.get();
        }
        Comment comment = new Comment();
        comment.deliberation = deliberation;
        comment.opening = said.opening();
        comment.parent = said.parent() == null || said.parent().parent == null ? said.parent() : said.parent().parent;
        comment.member = said.member();
        comment.enteredBy = said.enteredBy();
        // One key with other words is another comment, from a page that was gone back to.
        comment.formKey = before.isPresent() || !FormKey.isOurs(said.key()) ? FormKey.fresh() : said.key();
        comment.anchor = comment.parent == null ? said.anchor() : null;
        comment.words = said.words();
        comment.saidAt = clock.instant();
        comment.persist();
        if (said.question() && comment.parent == null) {
            ask(comment);
        }
        return comment;
    }

    /** Puts other words in their place. */
    @Transactional
    public void change(Comment comment, String words) {
        Comment.update(
                "words = ?1, editedAt = ?2 where id = ?3 and withdrawnAt is null and withheld is null",
                words,
                clock.instant(),
                comment.id);
    }

    /** Takes the words away; answers to them stay. */
    @Transactional
    public void withdraw(Comment comment) {
        Comment.update(
                "words = '', withheld = null, withdrawnAt = ?1 where id = ?2 and withdrawnAt is null",
                clock.instant(),
                comment.id);
    }

    /** « Je suis d’accord », or no longer; nobody agrees with themselves. */
    @Transactional
    public void assent(Comment comment, Member member) {
        if (Assent.delete("comment = ?1 and member = ?2", comment, member) > 0
                || comment.member.equals(member)
                || !comment.isReadable()) {
            return;
        }
        Assent assent = new Assent();
        assent.comment = comment;
        assent.member = member;
        assent.assentedOn = LocalDate.now(clock);
        assent.persist();
    }

    /** Keeps words from others, with a reason that their author reads, or gives them back (without a reason). */
    @Transactional
    public void aside(Comment comment, String reason, UUID by) {
        Comment.update(
                "asideOn = ?1, asideBy = ?2, asideReason = ?3 where id = ?4 and withheld is null",
                reason == null ? null : LocalDate.now(clock),
                reason == null ? null : by,
                reason,
                comment.id);
    }

    private void ask(Comment comment) {
        PilotQuestion question = new PilotQuestion();
        question.comment = comment;
        question.dueOn = LocalDate.now(clock).plusDays(config.answerDays());
        if (comment.deliberation.pilotEmail != null) {
            question.mark = links.mark(question, comment.deliberation.pilotEmail);
            outbox.post(QuestionMail.FIRST, question.id, "", "fr");
        }
        question.persist();
    }
}
