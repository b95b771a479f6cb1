package fr.portevoix.council.news;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** What members read of their news: mails, and the page where they choose. */
@MessageBundle("news")
public interface NewsMessages {
    @Message
    String subject(String of);

    @Message
    String hello(String name);

    @Message
    String intro();

    @Message
    String rhythm(Rhythm rhythm);

    @Message
    String stop();

    @Message
    String group();

    @Message
    String title();

    @Message
    String most();

    @Message
    String choose();

    @Message
    String keep();

    @Message
    String kept();

    @Message
    String unknown();

    @Message
    String stopNow();

    @Message
    String stopped();

    @Message
    String again();
}
