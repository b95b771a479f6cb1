package fr.portevoix.council.meeting;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** What members read of their council's meetings, and the mail that convenes them. */
@MessageBundle("session")
public interface SessionMessages {
    @Message
    String mailSubject(String council, String day);

    @Message
    String mailText(String name, String title, String when, String agenda, String note, String door, String address);

    @Message
    String mailDoor(String address, long hours);

    @Message
    String mailNoAgenda();

    @Message
    String group();

    @Message
    String sayWhether();

    @Message
    String youCome();

    @Message
    String youDoNotCome();

    @Message
    String readDraft();

    @Message
    String doYouCome();

    @Message
    String come();

    @Message
    String doNotCome();

    @Message
    String others(long count);

    @Message
    String agendaNone();

    @Message
    String calendar();

    @Message
    String minutesDraft();

    @Message
    String minutesAdopted(String day);

    @Message
    String back();
}
