package fr.portevoix.council.ballot;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** What members read where they vote, and everybody of the result. */
@MessageBundle("ballot")
public interface BallotMessages {
    @Message
    String title();

    @Message
    String none();

    @Message
    String back();

    @Message
    String all();

    @Message
    String toVote();

    @Message
    String voted(String question, String outcome);

    @Message
    String myVotes();

    @Message
    String youVoted();

    @Message
    String youAnswered(String answers);

    @Message
    String resultLater();

    @Message
    String came(String outcome);

    @Message
    String agenda(String council, String question);

    @Message
    String awaited();

    @Message
    String awaitedUntil(String day, String hour);

    @Message
    String awaitedCount();

    @Message
    String state(String state);

    @Message
    String secret();

    @Message
    String open();

    @Message
    String round();

    @Message
    String opensOn(String day, String hour);

    @Message
    String closesOn(String day, String hour);

    @Message
    String closesByChair();

    @Message
    String took(int took, int seats);

    @Message
    String secretMeans();

    @Message
    String openMeans();

    @Message
    String small(int seats);

    @Message
    String guaranteesLink();

    @Message
    String notYet();

    @Message
    String ended();

    @Message
    String noRight();

    @Message
    String inTheBox();

    @Message
    String kept();

    @Message
    String onPaper();

    @Message
    String answer(String answer);

    @Message
    String howJudgment();

    @Message
    String howConsent();

    @Message
    String majority(String majority);

    @Message
    String quorumRule(int needed);

    @Message
    String reason();

    @Message
    String reasonHint();

    @Message
    String missing();

    @Message
    String reasonMissing();

    @Message
    String reasonLong();

    @Message
    String mend();

    @Message
    String send();

    @Message
    String change();

    @Message
    String readOver();

    @Message
    String confirmTitle();

    @Message
    String confirmText();

    @Message
    String confirmYes();

    @Message
    String confirmNo();

    @Message
    String actingFor(String name);

    @Message
    String actFor();

    @Message
    String notForOthers();

    @Message
    String seeResult();

    @Message
    String result();

    @Message
    String outcome(String outcome);

    @Message
    String closedOn(String day, String hour);

    @Message
    String touched();

    @Message
    String steps();

    @Message
    String stepTook(int took, int seats);

    @Message
    String stepQuorum(int needed);

    @Message
    String stepNoQuorum(int needed);

    @Message
    String stepNeeded(int needed, int counted, int yes);

    @Message
    String stepEven();

    @Message
    String stepConsent(int objections);

    @Message
    String stepJudgment();

    @Message
    String stepTieRule();

    @Message
    String standing(String grade, String share);

    @Message
    String gauge(String better, String grade, String sign, String worse);

    @Message
    String gaugeNote();

    @Message
    String partedFirst(String above, String grade);

    @Message
    String partedLater(String above, int parted, String own, String better);

    @Message
    String tied();

    @Message
    String profile();

    @Message
    String profileAlt(String label);

    @Message
    String votes();

    @Message
    String share();

    @Message
    String answers();

    @Message
    String proposal();

    @Message
    String objections();

    @Message
    String whoVoted();

    @Message
    String member();

    @Message
    String way(String way);

    @Message
    String typedIn();

    @Message
    String whoSecret();

    @Message
    String unanimous();

    @Message
    String papersCounted(int papers);

    @Message
    String firstRound();

    @Message
    String g1();

    @Message
    String g1a();

    @Message
    String g1b();

    @Message
    String g1c();

    @Message
    String g1d();

    @Message
    String g1e();

    @Message
    String g2();

    @Message
    String g2a();

    @Message
    String g2b();

    @Message
    String g2c();

    @Message
    String g2d();

    @Message
    String g2e();

    @Message
    String g3();

    @Message
    String g3a();

    @Message
    String g4();

    @Message
    String g4a();
}
