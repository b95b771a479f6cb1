package fr.portevoix.contribution;

import fr.portevoix.contribution.TraceStep.Stage;
import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** What the pages of consultations, receipts and rights say to residents. */
@MessageBundle("contribution")
public interface ContributionMessages {
    @Message
    String channel(Channel channel);

    @Message
    String readWithoutTheme();

    @Message
    String receiptTitle();

    @Message
    String receiptIntro();

    @Message
    String receiptNumber();

    @Message
    String receiptHint();

    @Message
    String receiptSee();

    @Message
    String receiptWrong();

    @Message
    String receiptUnknown();

    @Message
    String receiptTooMany();

    @Message
    String receiptLost();

    @Message
    String storyTitle();

    @Message
    String storyReceipt();

    @Message
    String storyKeep();

    @Message
    String storyYouAnswered();

    @Message
    String storyYourWords();

    @Message
    String storyAside();

    @Message
    String storyNothingOpen();

    @Message
    String storyAbout();

    @Message
    String stage(Stage stage);

    @Message
    String toCome(Stage stage);

    @Message
    String storyNotYet();

    @Message
    String storyThemes();

    @Message
    String storyLeadsTo();

    @Message
    String storyReason();

    @Message
    String sameMany(long people);

    @Message
    String sameOthers();

    @Message
    String storyNoNews();

    @Message
    String emergencyTitle();

    @Message
    String emergencyIntro();

    @Message
    String emergencyPolice();

    @Message
    String emergencyEurope();

    @Message
    String emergencyChildren();

    @Message
    String emergencyWomen();
}
