package fr.portevoix.survey.invitation;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** What mails and letters say to invited people. */
@MessageBundle("invitation")
public interface InvitationMessages {
    @Message
    String subject(String title);

    @Message
    String reminderSubject(String title);

    @Message
    String hello(String name);

    @Message
    String helloNobody();

    @Message
    String usual();

    @Message
    String usualReminder();

    @Message
    String link();

    @Message
    String data(String address);

    @Message
    String stop();

    @Message
    String stopTitle();

    @Message
    String stopWhat();

    @Message
    String stopButton();

    @Message
    String stopDone();

    @Message
    String stopUnknown();

    @Message
    String stopAnswer();

    @Message
    String once();

    @Message
    String until(String day);

    @Message
    String anonymous();

    @Message
    String identified();

    @Message
    String remindersAtMost(int most);

    @Message
    String free();

    @Message
    String scan();

    @Message
    String code();
}
