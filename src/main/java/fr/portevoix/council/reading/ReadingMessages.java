package fr.portevoix.council.reading;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** What the pages say where members read a draft together. */
@MessageBundle("reading")
public interface ReadingMessages {
    @Message
    String back();

    @Message
    String changeable();

    @Message
    String versionNumber(int number);

    @Message
    String openUntil(String day);

    @Message
    String wasOpen(String from, String until);

    @Message
    String pilot();

    @Message
    String onPaper();

    @Message
    String whatChanged();

    @Message
    String compare(int from, int until);

    @Message
    String gone();

    @Message
    String come();

    @Message
    String howToChoose();

    @Message
    String choice();

    @Message
    String youRead();

    @Message
    String closed();

    @Message
    String notOpen();

    @Message
    String opensOn(String day);

    @Message
    String paragraph(int number);

    @Message
    String explained();

    @Message
    String said(int count);

    @Message
    String comment();

    @Message
    String about();

    @Message
    String passageChanged();

    @Message
    String oldWords(int number);

    @Message
    String question();

    @Message
    String answerDue(String day);

    @Message
    String answeredOn(String day);

    @Message
    String byTeam();

    @Message
    String byPilot();

    @Message
    String answer();

    @Message
    String edited();

    @Message
    String wasWithdrawn();

    @Message
    String aside();

    @Message
    String agree(int count);

    @Message
    String iAgree();

    @Message
    String change();

    @Message
    String withdraw();

    @Message
    String sayTitle(int number);

    @Message
    String sayPart();

    @Message
    String answerTitle();

    @Message
    String changeTitle();

    @Message
    String yourWords();

    @Message
    String yourWordsHint();

    @Message
    String askPilot();

    @Message
    String send();

    @Message
    String cancel();

    @Message
    String nothing();

    @Message
    String tooLong();

    @Message
    String kept();

    @Message
    String changed();

    @Message
    String withdrawn();

    @Message
    String changedTitle();

    @Message
    String changedHow();

    @Message
    String publicIntro();

    @Message
    String aMember();

    @Message
    String toRead();

    @Message
    String toLookAt();

    @Message
    String changedCount(long count);

    @Message
    String pilotTitle();

    @Message
    String pilotUntil(String day);

    @Message
    String pilotPassage();

    @Message
    String pilotAnswer();

    @Message
    String pilotAnswerHint();

    @Message
    String pilotThanks();

    @Message
    String goneTitle();

    @Message
    String gone404();

    @Message
    String tooMany();

    @Message
    String printHow();

    @Message
    String slipsTitle();

    @Message
    String slipsHow();

    @Message
    String slipName();

    @Message
    String slipParagraph();

    @Message
    String slipWords();

    @Message
    String newsOpen(String title, int number);

    @Message
    String newsAnswers(String title, long count);

    @Message
    String newsSaid(String title, long count);

    @Message
    String newsQuestion(String title);

    @Message
    String newsYourQuestion(String title);

    @Message
    String withReferent();
}
