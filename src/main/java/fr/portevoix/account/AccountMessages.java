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
}
