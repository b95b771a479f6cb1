package fr.portevoix.council;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** What residents read of councils, and members at their table. */
@MessageBundle("council")
public interface CouncilMessages {
    @Message
    String listTitle();

    @Message
    String listIntro();

    @Message
    String listNone();

    @Message
    String places();

    @Message
    String everywhere();

    @Message
    String askedAbout();

    @Message
    String rulesTitle();

    @Message
    String quorum(QuorumKind kind, int value);

    @Message
    String majority(Majority majority);

    @Message
    String ownRules();

    @Message
    String membersTitle();

    @Message
    String membersCount(int count);

    @Message
    String membersNone();

    @Message
    String college(String name, int count);

    @Message
    String withoutCollege(int count);

    @Message
    String observers(int count);

    @Message
    String namesAgreed();

    @Message
    String namesHint();

    @Message
    String deliberationsTitle();

    @Message
    String deliberationsNone();

    @Message
    String until(String day);

    @Message
    String meetingsTitle();

    @Message
    String meetingsNone();

    @Message
    String meetingsPast();

    @Message
    String memberDoor();

    @Message
    String memberDoorHint();

    @Message
    String tableTitle();

    @Message
    String tableHello(String name);

    @Message
    String tableNothing();

    @Message
    String tableObserver();

    @Message
    String tablePublic();

    @Message
    String teamLooks();

    @Message
    String teamNobody();

    @Message
    String teamFor();

    @Message
    String teamOpen();

    @Message
    String writesFor();

    @Message
    String writesMyself();

    @Message
    String actingFor(String name);

    @Message
    String actingHow();

    @Message
    String actingStop();

    @Message
    String enteredByTeam();

    @Message
    String invitationSubject(String council);

    @Message
    String invitationText(
            String name, String inviter, String council, String what, String address, long hours, String signIn);

    @Message
    String invitationVotes();

    @Message
    String invitationObserves();

    @Message
    String invitationTeam();
}
