package fr.portevoix.survey;

import fr.portevoix.contribution.Channel;
import fr.portevoix.contribution.ParticipationLevel;
import fr.portevoix.survey.abuse.AsideReason;
import fr.portevoix.survey.rule.Sign;
import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** What the pages of surveys say to residents. */
@MessageBundle("survey")
public interface SurveyMessages {
    @Message
    String list();

    @Message
    String listNone();

    @Message
    String listOpen();

    @Message
    String answer();

    @Message
    String until(String day);

    @Message
    String from(String day);

    @Message
    String notYet(String day);

    @Message
    String closed(String day);

    @Message
    String draft();

    @Message
    String resultsLink();

    @Message
    String versionAsked(int number, String day);

    @Message
    String versionDropped(int number, String day);

    @Message
    String versionOffered(int number, String day, String answers);

    @Message
    String versionWithdrawn(int number, String day, String answers);

    @Message
    String trial();

    @Message
    String trialHint();

    @Message
    String trialSend();

    @Message
    String trialThanks();

    @Message
    String trialThanksHint();

    @Message
    String trialAgain();

    @Message
    String tooLate();

    @Message
    String yourWords();

    @Message
    String promiseIdentified();

    @Message
    String promiseAnonymous();

    @Message
    String promiseWithoutLink();

    @Message
    String linkUsed();

    @Message
    String linkUnknown();

    @Message
    String invitedOnly();

    @Message
    String invitationCode();

    @Message
    String invitationCodeHint();

    @Message
    String openInvitation();

    @Message
    String level(ParticipationLevel level);

    @Message
    String openToChange();

    @Message
    String whoDecides();

    @Message
    String information();

    @Message
    String informationUsual();

    @Message
    String length(int questions, int minutes);

    @Message
    String listen();

    @Message
    String listenStop();

    @Message
    String notInLanguage();

    @Message
    String allOptional();

    @Message
    String someNeeded();

    @Message
    String needed();

    @Message
    String number(int number, int total);

    @Message
    String onlyIf(String condition);

    @Message
    String ruleChosen(String answers, String question);

    @Message
    String ruleNotChosen(String answers, String question);

    @Message
    String ruleFirst(String answers, String question);

    @Message
    String ruleNotFirst(String answers, String question);

    @Message
    String ruleAnswered(String question);

    @Message
    String ruleNotAnswered(String question);

    @Message
    String ruleNumber(String question, Sign sign, String value);

    @Message
    String ruleDay(String question, Sign sign, String day);

    @Message
    String ruleAgainst(String question, Sign sign, String other);

    @Message
    String ruleChannel(String channels);

    @Message
    String ruleRow(String question, String row);

    @Message
    String ruleThis();

    @Message
    String ruleNot(String condition);

    @Message
    String quoted(String words);

    /** The tag of the language that this bundle speaks. */
    @Message
    String language();

    @Message
    String declined();

    @Message
    String errorAccept();

    @Message
    String and();

    @Message
    String or();

    @Message
    String atMost(int max);

    @Message
    String several();

    @Message
    String rankSome();

    @Message
    String rankMost(int max);

    @Message
    String rankNone();

    @Message
    String rankUp();

    @Message
    String rankDown();

    @Message
    String rankOut();

    @Message
    String rankNow(String thing, String place);

    @Message
    String rankRest();

    @Message
    String rankedFirst(String question);

    @Message
    String points(String mean, int most);

    @Message
    String pointsMeaning(int most);

    @Message
    String precise();

    @Message
    String choose();

    @Message
    String otherWords();

    @Message
    String incomplete();

    @Message
    String send();

    @Message
    String sendHint();

    @Message
    String elsewhere();

    @Message
    String errorRequired();

    @Message
    String errorNothing();

    @Message
    String errorQuestion();

    @Message
    String errorUnreadable();

    @Message
    String errorOption();

    @Message
    String errorOne();

    @Message
    String errorMost(int max);

    @Message
    String errorRankTwice();

    @Message
    String errorPhoto();

    @Message
    String errorPoint();

    @Message
    String errorFar();

    @Message
    String errorLong(int length, int most);

    @Message
    String errorScale(int steps);

    @Message
    String errorNumber();

    @Message
    String errorWhole();

    @Message
    String errorAtLeast(String min);

    @Message
    String errorAtMost(String max);

    @Message
    String errorDate();

    @Message
    String results(String title);

    @Message
    String erasedAnswers(int count);

    @Message
    String resultsNone();

    @Message
    String caution();

    @Message
    String respondents(String count);

    @Message
    String severalChoices();

    @Message
    String interval(int low, int high);

    @Message
    String below(int floor);

    @Message
    String masked();

    @Message
    String marks(int floor);

    @Message
    String channels();

    @Message
    String channel(Channel channel);

    @Message
    String aside(String count);

    @Message
    String asideReason(AsideReason reason);

    @Message
    String asideKept();

    @Message
    String publishedOn(String day);

    @Message
    String answerColumn();

    @Message
    String shareColumn();

    @Message
    String proofTitle();

    @Message
    String proofWhy();

    @Message
    String proofWorking();

    @Message
    String proofSend();

    @Message
    String proofKept();

    @Message
    String agendaOpens(String title);

    @Message
    String agendaCloses(String title);
}
