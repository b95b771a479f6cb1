package fr.portevoix.territory;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** What a map says on which somebody places a point. */
@MessageBundle("point")
public interface PointMessages {
    @Message
    String map();

    @Message
    String how();

    @Message
    String here();

    @Message
    String seeking();

    @Message
    String nowhere();

    @Message
    String far();

    @Message
    String none();

    @Message
    String lies(String place);

    @Message
    String outside();

    @Message
    String rounded(int metres);

    @Message
    String placed();

    @Message
    String remove();

    @Message
    String nearer();

    @Message
    String further();

    @Message
    String quartier();

    @Message
    String name();

    @Message
    String invented();
}
