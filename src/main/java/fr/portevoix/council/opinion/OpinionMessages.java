package fr.portevoix.council.opinion;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** What everybody reads of a council's opinion, and of what was answered. */
@MessageBundle("opinion")
public interface OpinionMessages {
    @Message
    String kind();

    @Message
    String sense(String sense);

    @Message
    String answered();

    @Message
    String unanswered();

    @Message
    String gave(String sense, String answered);

    @Message
    String ofMine();

    @Message
    String about(String version);

    @Message
    String readSheet();

    @Message
    String published(String day);

    @Message
    String conditions();

    @Message
    String followed(String answer);

    @Message
    String why();

    @Message
    String answer();

    @Message
    String answeredOn(String day);

    @Message
    String vote(int took, int seats);

    @Message
    String readVote();

    @Message
    String docx();

    @Message
    String pdf();
}
