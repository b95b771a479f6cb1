package fr.portevoix.contribution.callback;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** What is said to those who wish to be called back. */
@MessageBundle("callback")
public interface CallBackMessages {
    @Message
    String title();

    @Message
    String link();

    @Message
    String intro();

    @Message
    String apart();

    @Message
    String who();

    @Message
    String stop();

    @Message
    String number();

    @Message
    String numberHint();

    @Message
    String when();

    @Message
    String moment(Moment moment);

    @Message
    String age();

    @Message
    String age15();

    @Message
    String ageParent();

    @Message
    String send();

    @Message
    String back();

    @Message
    String wrongNumber();

    @Message
    String wrongAge();

    @Message
    String tooMany();

    @Message
    String asked(String day);

    @Message
    String called(String day);

    @Message
    String revoke();

    @Message
    String revoked();

    @Message
    String erased();
}
