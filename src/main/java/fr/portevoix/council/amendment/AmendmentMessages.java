package fr.portevoix.council.amendment;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** What members read about the changes that they ask for. */
@MessageBundle("amendment")
public interface AmendmentMessages {
    @Message
    String amendments();

    @Message
    String lead();

    @Message
    String none();

    @Message
    String propose();

    @Message
    String group(String group);

    @Message
    String number(int number);

    @Message
    String no(int number);

    @Message
    String part(String part);

    @Message
    String paragraph(int number);

    @Message
    String state(String state);

    @Message
    String sentence(String kind, String quote, String words);

    @Message
    String askedBy(String name, String day, int version);

    @Message
    String why();

    @Message
    String supports(int count);

    @Message
    String support();

    @Message
    String unsupport();

    @Message
    String withdraw();

    @Message
    String withdrawn();

    @Message
    String decidedMeanwhile();

    @Message
    String rivals();

    @Message
    String rivalsLead();

    @Message
    String lost(int version);

    @Message
    String madeIn(int number);

    @Message
    String decidedOn(String day);

    @Message
    String decidedByPilot(String day);

    @Message
    String askedFirst();

    @Message
    String remarks();

    @Message
    String remarksNone();

    @Message
    String remarkLabel();

    @Message
    String remarkSend();

    @Message
    String remarkMissing();

    @Message
    String unsay();

    @Message
    String back();

    @Message
    String backToAll();

    @Message
    String gone();

    @Message
    String come();

    @Message
    String struck();

    @Message
    String pickLead();

    @Message
    String otherPassage();

    @Message
    String act(String act);

    @Message
    String textLabel();

    @Message
    String textHint();

    @Message
    String addLabel();

    @Message
    String deleteSays();

    @Message
    String reasonLabel();

    @Message
    String reasonHint();

    @Message
    String see();

    @Message
    String send();

    @Message
    String seen();

    @Message
    String nothingChanged();

    @Message
    String nothingAdded();

    @Message
    String unreadable(String part);

    @Message
    String tooLong(int most);

    @Message
    String reasonMissing();

    @Message
    String kept(int number);

    @Message
    String moved(int version);

    @Message
    String movedTitle();

    @Message
    String movedWas();

    @Message
    String movedNow();

    @Message
    String pickNow();

    @Message
    String closed();

    @Message
    String youRead();

    @Message
    String history();

    @Message
    String historyLead();

    @Message
    String version(int number);

    @Message
    String ofDay(String day);

    @Message
    String firstText();

    @Message
    String changedHere();

    @Message
    String nothingChangedHere();

    @Message
    String askedHere();

    @Message
    String byTeam();

    @Message
    String byTeamHint();

    @Message
    String notTaken();

    @Message
    String aMember();

    @Message
    String wholeText();

    @Message
    String steps();

    @Message
    String doorAll(int open);

    @Message
    String doorPassage();

    @Message
    String tableGroup();

    @Message
    String tableOthers(int count);

    @Message
    String mine();

    @Message
    String mineLead();

    @Message
    String mineNone();

    @Message
    String mineAsked();

    @Message
    String mineSaid();

    @Message
    String mineSupported();

    @Message
    String mineMoved();

    @Message
    String mineWaiting();

    @Message
    String backToTable();

    @Message
    String tableMine();

    @Message
    String discussed(int versions, int comments, int asked, int taken);

    @Message
    String stepDiscussed(String who, String title);
}
