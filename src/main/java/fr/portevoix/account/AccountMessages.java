package fr.portevoix.account;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** What the pages say where people sign in and keep their account. */
@MessageBundle("account")
public interface AccountMessages {
    @Message
    String signIn();

    @Message
    String residentsNeedNone();

    @Message
    String email();

    @Message
    String password();

    @Message
    String enter();

    @Message
    String wrongPair();

    @Message
    String tooManyAttempts();

    @Message
    String orLink();

    @Message
    String linkHint();

    @Message
    String sendLink();

    @Message
    String emailUnreadable();

    @Message
    String linkAsked();

    @Message
    String linkAskedHint(String email);

    @Message
    String linkGood();

    @Message
    String linkGoodHint();

    @Message
    String linkSpent();

    @Message
    String linkSpentHint();

    @Message
    String signInAgain();

    @Message
    String linkSubject();

    @Message
    String linkText(String address, long minutes);

    @Message
    String invitationSubject();

    @Message
    String invitationText(String name, String address, long hours);
}
