package fr.portevoix.contribution.rights;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** What residents are told of their rights: erasure and its proof, news, and who answers for their data. */
@MessageBundle("rights")
public interface RightsMessages {
    @Message
    String erasedWords(int count);

    @Message
    String eraseTitle();

    @Message
    String eraseGoesTitle();

    @Message
    String eraseGoesAnswers();

    @Message
    String eraseGoesWords();

    @Message
    String eraseGoesWish();

    @Message
    String eraseStaysTitle();

    @Message
    String eraseStaysReceipt();

    @Message
    String eraseStaysPublished();

    @Message
    String eraseStaysCopies();

    @Message
    String eraseForGood();

    @Message
    String eraseYes();

    @Message
    String eraseTick();

    @Message
    String eraseDo();

    @Message
    String eraseBack();

    @Message
    String erasedTitle();

    @Message
    String erasedByYou(String day);

    @Message
    String erasedByDesk(String day);

    @Message
    String proofTitle();

    @Message
    String proofGone();

    @Message
    String proofNothing();

    @Message
    String proofDay();

    @Message
    String proofCode();

    @Message
    String proofUse();

    @Message
    String storyErase();
}
