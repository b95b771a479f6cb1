package fr.portevoix.council.amendment;

import fr.portevoix.account.Audit;
import fr.portevoix.account.SignedIn;
import fr.portevoix.council.reading.Deliberation;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;

/** Decides amendments and puts those that change the same words in order; only of what the person has seen. */
@ApplicationScoped
public class DecideAmendment {
    @Inject
    Clock clock;

    @Inject
    SignedIn signedIn;

    @Inject
    Audit audit;

    /**
     * A decision.
     *
     * @param kept the words that are kept where it is accepted in part, else null
     */
    public record Decision(Amendment.State state, String kept, String reason, boolean byPilot) {}

    /** Decides one that nobody touched since this revision; false where somebody did, or it is in the text already. */
    @Transactional
    public boolean decide(Amendment amendment, Decision decision, int revision) {
        int done = Amendment.update(
                "state = ?1, keptWords = ?2, answer = ?3, byPilot = ?4, decidedOn = ?5, decidedBy = ?6,"
                        + " revision = revision + 1 where id = ?7 and revision = ?8 and state <> ?9 and builtIn is null",
                decision.state(),
                decision.kept(),
                decision.reason(),
                decision.byPilot(),
                LocalDate.now(clock),
                signedIn.isPresent() ? signedIn.person().id : null,
                amendment.id,
                revision,
                Amendment.State.WITHDRAWN);
        if (done == 1) {
            audit.keep(
                    "amendment.decide",
                    amendment.deliberation.body.contract.id,
                    Deliberation.KIND,
                    amendment.deliberation.id,
                    amendment.number + " " + decision.state());
        }
        return done == 1;
    }

    /** Has these made in this order, each in one of the places that they have now. */
    @Transactional
    public void order(List<Amendment> inOrder) {
        List<Integer> places =
                inOrder.stream().map(amendment -> amendment.place).sorted().toList();
        for (int at = 0; at < inOrder.size(); at++) {
            Amendment.update(
                    "place = ?1, revision = revision + 1 where id = ?2 and builtIn is null and place <> ?1",
                    places.get(at),
                    inOrder.get(at).id);
        }
        Amendment first = inOrder.get(0);
        audit.keep(
                "amendment.order",
                first.deliberation.body.contract.id,
                Deliberation.KIND,
                first.deliberation.id,
                inOrder.stream()
                        .map(amendment -> String.valueOf(amendment.number))
                        .toList()
                        .toString());
    }
}
