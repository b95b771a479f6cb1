package fr.portevoix.council.opinion;

import fr.portevoix.council.ballot.Ballot;
import fr.portevoix.council.ballot.PrepareBallot;
import fr.portevoix.council.ballot.ReadResult;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** Writes an opinion, puts it to the vote, publishes it, and keeps the committee's answer; each step stands once taken. */
@ApplicationScoped
class WriteOpinion {
    @Inject
    PrepareBallot prepareBallot;

    @Inject
    ReadResult readResult;

    @Inject
    Clock clock;

    /** Keeps what was typed; false where somebody else saved meanwhile, or the council votes on it already. */
    @Transactional
    boolean keep(Opinion written, OpinionForm form) {
        if (Opinion.update("revision = revision + 1 where id = ?1 and revision = ?2", written.id, form.revision) == 0) {
            return false;
        }
        Opinion opinion = Opinion.findById(written.id);
        Opinion.getEntityManager().refresh(opinion);
        if (!opinion.isOpenToChange()) {
            return false;
        }
        opinion.title = form.title();
        opinion.sense = Sense.valueOf(form.sens);
        opinion.words = form.text();
        setConditions(opinion, form.lines());
        // What is voted on is what is written, word for word.
        if (opinion.ballot != null) {
            prepareBallot.reword(opinion.ballot, question(opinion), put(opinion));
        }
        return true;
    }

    static void setConditions(Opinion opinion, List<String> lines) {
        OpinionCondition.delete("opinion", opinion);
        for (int at = 0; at < lines.size(); at++) {
            OpinionCondition condition = new OpinionCondition();
            condition.opinion = opinion;
            condition.position = at;
            condition.words = lines.get(at);
            condition.persist();
        }
    }

    /** The ballot on this opinion, prepared when first asked for. */
    @Transactional
    Ballot vote(UUID id) {
        Opinion opinion = Opinion.findById(id);
        if (opinion.ballot == null) {
            opinion.ballot = prepareBallot.on(opinion.body, opinion.deliberation, question(opinion), put(opinion));
        }
        return opinion.ballot;
    }

    /** Takes it up again after a vote that did not adopt it, to be changed and voted anew; that vote stays as it was. */
    @Transactional
    boolean takeUp(UUID id) {
        Opinion opinion = Opinion.findById(id);
        boolean failed = opinion.ballot != null && opinion.ballot.closedAt != null && !isAdopted(opinion);
        if (failed) {
            opinion.ballot = null;
        }
        return failed;
    }

    /** Whether the council has adopted it. */
    boolean isAdopted(Opinion opinion) {
        return opinion.ballot != null
                && opinion.ballot.closedAt != null
                && readResult.of(opinion.ballot).isAdopted();
    }

    /** Publishes an adopted opinion, once. */
    @Transactional
    boolean publish(Opinion opinion, UUID person) {
        return isAdopted(opinion)
                && Opinion.update(
                                "publishedOn = ?1, publishedBy = ?2 where id = ?3 and publishedOn is null",
                                LocalDate.now(clock),
                                person,
                                opinion.id)
                        == 1;
    }

    /** Keeps the committee's answer, once; every condition has its own. */
    @Transactional
    boolean answer(Opinion opinion, AnswerForm form, UUID person) {
        if (Opinion.update(
                        "answer = ?1, meeting = ?2, answeredOn = ?3, answeredBy = ?4"
                                + " where id = ?5 and publishedOn is not null and answeredOn is null",
                        form.whole(),
                        form.meeting(opinion.body.contract).orElse(null),
                        LocalDate.now(clock),
                        person,
                        opinion.id)
                == 0) {
            return false;
        }
        for (AnswerForm.Line line : form.lines()) {
            OpinionCondition.update(
                    "answer = ?1, reason = ?2 where id = ?3", line.answer(), line.reason(), line.condition().id);
        }
        return true;
    }

    private static String question(Opinion opinion) {
        String question = "Adopter\u00a0: " + opinion.title + "\u202f?";
        return question.length() <= 300 ? question : question.substring(0, 299) + "…";
    }

    private static String put(Opinion opinion) {
        StringBuilder words = new StringBuilder(OpinionNames.inWords(opinion.sense) + ".\n\n" + opinion.words);
        List<OpinionCondition> conditions = opinion.conditions();
        if (!conditions.isEmpty()) {
            words.append("\n\nConditions\u00a0:");
            conditions.forEach(each -> words.append("\n– ").append(each.words));
        }
        return words.toString();
    }
}
