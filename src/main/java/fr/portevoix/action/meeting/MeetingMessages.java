package fr.portevoix.action.meeting;

import fr.portevoix.action.Outcome;
import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** What residents read of meetings, and of what was decided about what they said. */
@MessageBundle("meeting")
public interface MeetingMessages {
    @Message
    String decisionsTitle();

    @Message
    String decisionsIntro();

    @Message
    String decisionsNone();

    @Message
    String decisionsNoneHere();

    @Message
    String filterTitle();

    @Message
    String everywhere();

    @Message
    String outcome(Outcome outcome);

    @Message
    String said();

    @Message
    String saidAtLeast(long count);

    @Message
    String saidFew(long floor);

    @Message
    String saidNobody();

    @Message
    String saidFrozen(String day);

    @Message
    String decided();

    @Message
    String changes();

    @Message
    String deferredUntil(String day);

    @Message
    String why();

    @Message
    String whenAndWho();

    @Message
    String decidedBy(String body, String day);

    @Message
    String where();

    @Message
    String wholeTerritory();

    @Message
    String since();

    @Message
    String sinceNothing();

    @Message
    String proof();

    @Message
    String erratum(String day);

    @Message
    String erratumWas();

    @Message
    String corrected();

    @Message
    String readAbout();

    @Message
    String receiptHint();

    @Message
    String receiptLink();

    @Message
    String dataTitle();

    @Message
    String dataCsv();

    @Message
    String dataSchema();

    @Message
    String meetingsTitle();

    @Message
    String meetingBack();

    @Message
    String meetingWhen();

    @Message
    String meetingHours(String from, String until);

    @Message
    String meetingFrom(String from);

    @Message
    String meetingPlace();

    @Message
    String meetingAccess();

    @Message
    String meetingAgenda();

    @Message
    String meetingPapers();

    @Message
    String meetingMinutes();

    @Message
    String meetingMinutesOn(String day);

    @Message
    String meetingCancelled();

    @Message
    String meetingDecisions();

    @Message
    String download(String type, int kilobytes);

    @Message
    String stepDecided(Outcome outcome, String label, String body);

    @Message
    String stepErratum(String label);

    @Message
    String mailTitle();

    @Message
    String mailText(String body, String day);

    @Message
    String mailErratumTitle();

    @Message
    String mailErratumText();
}
