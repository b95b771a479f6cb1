package fr.portevoix.home;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** What the front pages say. */
@MessageBundle("home")
public interface HomeMessages {
    @Message
    String welcome();

    @Message
    String promise();

    @Message
    String contracts();

    @Message
    String none();

    @Message
    String quartiers();
}
