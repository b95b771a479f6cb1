package fr.portevoix.shared.media;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** What a field says that takes a photo. */
@MessageBundle("photo")
public interface PhotoMessages {
    @Message
    String hint();

    @Message
    String choose();

    @Message
    String taken();

    @Message
    String remove();

    @Message
    String busy();

    @Message
    String cannot();
}
