package fr.portevoix.demo;

import fr.portevoix.action.meeting.Body;
import fr.portevoix.council.Majority;
import fr.portevoix.council.Member;
import fr.portevoix.council.QuorumKind;
import fr.portevoix.council.ballot.Ballot;
import fr.portevoix.council.ballot.CastVote;
import fr.portevoix.council.ballot.CloseBallot;
import fr.portevoix.council.ballot.Method;
import fr.portevoix.council.ballot.OpenBallot;
import fr.portevoix.council.ballot.Vote;
import fr.portevoix.territory.Contract;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;

/** Has the demo's citizens' council vote: once by majority judgment, in secret and counted; once by consent, still open. */
@ApplicationScoped
class LoadBallots {
    /**
     * From Excellent (0) to À rejeter (6), voter by voter and option by option: the first two options share a grade and
     * are told apart by the sequence.
     */
    private static final List<List<Integer>> GRADES = List.of(
            List.of(0, 1, 4, 3),
            List.of(1, 0, 3, 6),
            List.of(1, 1, 2, 5),
            List.of(1, 2, 4, 3),
            List.of(2, 1, 5, 4),
            List.of(0, 0, 3, 6),
            List.of(3, 1, 1, 2),
            List.of(1, 3, 6, 5),
            List.of(2, 4, 4, 3));

    @Inject
    OpenBallot openBallot;

    @Inject
    CastVote castVote;

    @Inject
    CloseBallot closeBallot;

    @Inject
    Clock clock;

    /** With a request of its own, as the use cases open transactions. */
    @ActivateRequestContext
    void load(Contract contract) {
        Body body = QuarkusTransaction.requiringNew()
                .call(() -> Body.at(Contract.findById(contract.id), LoadCouncil.BODY)
                        .orElseThrow());
        List<Member> voters = QuarkusTransaction.requiringNew().call(() -> Member.voters(body, LocalDate.now(clock)));
        judged(body, voters);
        open(body, voters);
    }

    private void judged(Body body, List<Member> voters) {
        Ballot ballot = new Ballot();
        ballot.slug = "par-quoi-commencer";
        ballot.question = "Par quoi commencer pour lever ce qui empêche de travailler\u202f?";
        ballot.method = Method.MAJORITY_JUDGMENT;
        ballot.options =
                """
                Garde d’enfants aux heures de travail
                Cours de français le soir
                Aide au permis de conduire
                Prêt d’un ordinateur"""
                        .strip();
        ballot.secret = true;
        ballot.quorumKind = QuorumKind.SHARE;
        ballot.quorumValue = 50;
        Ballot opened = opened(body, ballot);
        for (int at = 0; at < GRADES.size() && at < voters.size(); at++) {
            castVote.cast(opened, voters.get(at), new Vote(GRADES.get(at)), null, null);
        }
        closeBallot.close(opened.id);
    }

    private void open(Body body, List<Member> voters) {
        Ballot ballot = new Ballot();
        ballot.slug = "des-permanences-au-quartier";
        ballot.question =
                "Proposer que les permanences d’emploi se tiennent deux fois par mois dans chaque quartier\u202f?";
        ballot.context =
                "Aujourd’hui, il faut prendre le bus jusqu’au centre. La proposition vient des commentaires du conseil.";
        ballot.method = Method.CONSENT;
        ballot.majority = Majority.SIMPLE;
        ballot.closesAt = LocalDate.now(clock)
                .plusDays(12)
                .atTime(18, 30)
                .atZone(clock.getZone())
                .toInstant();
        Ballot opened = opened(body, ballot);
        for (Member each : voters.subList(0, Math.min(2, voters.size()))) {
            castVote.cast(opened, each, new Vote(List.of(0)), null, null);
        }
    }

    private Ballot opened(Body body, Ballot ballot) {
        QuarkusTransaction.requiringNew().run(() -> {
            ballot.body = Body.findById(body.id);
            ballot.persist();
        });
        openBallot.open(ballot.id);
        return QuarkusTransaction.requiringNew().call(() -> {
            Ballot opened = Ballot.findById(ballot.id);
            Ballot.getEntityManager().refresh(opened);
            return opened;
        });
    }
}
