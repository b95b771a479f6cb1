package fr.portevoix.survey.paper;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** What a survey on paper says to who fills it in. */
@MessageBundle("paper")
public interface PaperMessages {
    @Message
    String link();

    @Message
    String linkLarge();

    @Message
    String version();

    @Message
    String number();

    @Message
    String numberEmpty();

    @Message
    String how();

    @Message
    String oneAnswer();

    @Message
    String oneInEachLine();

    @Message
    String ranks();

    @Message
    String date();

    @Message
    String fate();

    @Message
    String handIn();

    @Message
    String handInUsual();

    @Message
    String before(String day);

    @Message
    String thanks();
}
