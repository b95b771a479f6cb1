package fr.portevoix.walk.follow;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** What pages say to residents of what became of observations. */
@MessageBundle("follow")
public interface FollowMessages {
    @Message
    String title();

    @Message
    String intro();

    @Message
    String allTitle();

    @Message
    String allIntro();

    @Message
    String allLink();

    @Message
    String back();

    @Message
    String none();

    @Message
    String state(FollowState state);

    @Message
    String states();

    @Message
    String all();

    @Message
    String mapLabel();

    @Message
    String mapAllLabel();

    @Message
    String several(int count);

    @Message
    String before();

    @Message
    String after();

    @Message
    String beforeAlt(int number);

    @Message
    String afterAlt(int number);

    @Message
    String asked(String service, String day);

    @Message
    String service();

    @Message
    String things(long count);

    @Message
    String reason();
}
