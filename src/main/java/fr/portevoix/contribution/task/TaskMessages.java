package fr.portevoix.contribution.task;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** What the page of a service's referent says, and what authors read of the answer. */
@MessageBundle("task")
public interface TaskMessages {
    @Message
    String title();

    @Message
    String forService(String service);

    @Message
    String until(String day);

    @Message
    String why();

    @Message
    String words(int count);

    @Message
    String more(long count);

    @Message
    String about();

    @Message
    String none();

    @Message
    String answerTitle();

    @Message
    String answerHow();

    @Message
    String choice(TaskOutcome outcome);

    @Message
    String textLabel();

    @Message
    String textHint();

    @Message
    String dayLabel();

    @Message
    String send();

    @Message
    String answeredTitle();

    @Message
    String answered(TaskOutcome outcome, String day);

    @Message
    String answeredOn(String day);

    @Message
    String once();

    @Message
    String goneTitle();

    @Message
    String gone();

    @Message
    String tooMany();

    @Message
    String chooseOne();

    @Message
    String sayWhy();

    @Message
    String tooLong();

    @Message
    String wrongDay();

    @Message
    String subject();

    @Message
    String photoOf(int number);

    @Message
    String photoLabel();

    @Message
    String photoHint();

    @Message
    String photoKept();

    @Message
    String noPhoto();

    @Message
    String beside();

    @Message
    String besideAnswered();

    @Message
    String besideFile();
}
