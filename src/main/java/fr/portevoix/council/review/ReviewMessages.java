package fr.portevoix.council.review;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** What everybody reads of a council's reviews. */
@MessageBundle("review")
public interface ReviewMessages {
    @Message
    String title();

    @Message
    String intro();

    @Message
    String none();

    @Message
    String year(int year);

    @Message
    String promised();

    @Message
    String done();

    @Message
    String words();

    @Message
    String published(String day);

    @Message
    String indicators();

    @Message
    String measure();

    @Message
    String reason();

    @Message
    String proposed(String day);

    @Message
    String decided(String outcome, String day);

    @Message
    String sheet();

    @Message
    String all();
}
