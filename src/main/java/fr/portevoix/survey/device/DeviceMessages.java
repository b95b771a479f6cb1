package fr.portevoix.survey.device;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** What a survey says of the device it is answered on: screens, what is kept there, what is not sent yet. */
@MessageBundle("device")
public interface DeviceMessages {
    @Message
    String languageKeeps();

    @Message
    String offline();

    @Message
    String sentBefore();

    @Message
    String noted();

    @Message
    String waiting();

    @Message
    String stuck();

    @Message
    String reread();

    @Message
    String begun();

    @Message
    String shared();

    @Message
    String sharedHint();

    @Message
    String start();

    @Message
    String resume();

    @Message
    String nth(String number, String total);

    @Message
    String over();

    @Message
    String overHint();

    @Message
    String change();

    @Message
    String nothing();

    @Message
    String back();

    @Message
    String next();

    @Message
    String kept();

    @Message
    String notKept();

    @Message
    String erase();

    @Message
    String erased();

    @Message
    String sending();

    @Message
    String unsent();

    @Message
    String unsentKept();

    @Message
    String unsentAlone();

    @Message
    String unsentPage();

    @Message
    String gone();

    @Message
    String retry();

    @Message
    String edit();

    @Message
    String another();

    @Message
    String thanks();

    @Message
    String thanksNumber();

    @Message
    String thanksNote();

    @Message
    String finish();

    @Message
    String elsewhere();

    @Message
    String again();

    @Message
    String kioskNeedsScript();

    @Message
    String kioskClosed();

    @Message
    String numberLater();

    @Message
    String noNumber();

    @Message
    String still();

    @Message
    String stillHint();

    @Message
    String stay();
}
