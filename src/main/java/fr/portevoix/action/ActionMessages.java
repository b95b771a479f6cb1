package fr.portevoix.action;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** What the pages about action sheets say to residents. */
@MessageBundle("action")
public interface ActionMessages {
    @Message
    String sheets();

    @Message
    String sheetsLead();

    @Message
    String none();

    @Message
    String noneFound();

    @Message
    String byObjective();

    @Message
    String byQuartier();

    @Message
    String byState();

    @Message
    String all();

    @Message
    String show();

    @Message
    String showAll();

    @Message
    String state(String state);

    @Message
    String stateOf(String state, String title);

    @Message
    String since(String day);

    @Message
    String pilot();

    @Message
    String version(int number, String day);

    @Message
    String outcome(String outcome, String day);

    @Message
    String where();

    @Message
    String nothingYet();

    @Message
    String due(String day);

    @Message
    String proof();

    @Message
    String part(String part);

    @Message
    String frenchText();

    @Message
    String amountUnknown();

    @Message
    String line();

    @Message
    String amount();

    @Message
    String payer();

    @Message
    String indicator();

    @Message
    String start();

    @Message
    String target();

    @Message
    String progress(int percent);

    @Message
    String unknown();

    @Message
    String source(String source);

    @Message
    String origin();

    @Message
    String originLead();

    @Message
    String originVoices(String count);

    @Message
    String originNone();

    @Message
    String originSee();

    @Message
    String countedOn(String day);

    @Message
    String byChannel();

    @Message
    String bySpeaker();

    @Message
    String aboutQuartier();

    @Message
    String speaker(String speaker);

    @Message
    String voices();

    @Message
    String several();

    @Message
    String nowhere();

    @Message
    String below(int floor);

    @Message
    String masked();

    @Message
    String marks(int floor, int most);

    @Message
    String notSample();

    @Message
    String publishedOnes();

    @Message
    String quotes();

    @Message
    String follow();

    @Message
    String changes();

    @Message
    String changesLead();

    @Message
    String from();

    @Message
    String to();

    @Message
    String view();

    @Message
    String inline();

    @Message
    String sideBySide();

    @Message
    String compare();

    @Message
    String nothingChanged();

    @Message
    String removedIs();

    @Message
    String addedIs();

    @Message
    String struck();

    @Message
    String underlined();

    @Message
    String before();

    @Message
    String after();

    @Message
    String nothing();

    @Message
    String onPaper();

    @Message
    String back();

    @Message
    String mailDoneTitle();

    @Message
    String mailDoneText();

    @Message
    String mailDroppedTitle();

    @Message
    String mailDroppedText();

    @Message
    String discussed();

    @Message
    String discussedSee();
}
