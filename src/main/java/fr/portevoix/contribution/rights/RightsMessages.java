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

    @Message
    String erasedWish();

    @Message
    String storyNews();

    @Message
    String wishTitle();

    @Message
    String wishIntro();

    @Message
    String wishApart();

    @Message
    String wishSealed();

    @Message
    String wishConfirm();

    @Message
    String wishStop();

    @Message
    String wishAddress();

    @Message
    String wishAge();

    @Message
    String wishAge15();

    @Message
    String wishAgeParent();

    @Message
    String wishSend();

    @Message
    String wishBack();

    @Message
    String wishWrongAddress();

    @Message
    String wishWrongAge();

    @Message
    String wishTooMany();

    @Message
    String wishSentTitle();

    @Message
    String wishSentText();

    @Message
    String wishLinkTitle();

    @Message
    String wishGone();

    @Message
    String wishConfirmed();

    @Message
    String wishParentAgrees();

    @Message
    String wishYes();

    @Message
    String wishErase();

    @Message
    String confirmSubject(String place);

    @Message
    String confirmText(String title);

    @Message
    String confirmAlone();

    @Message
    String confirmParent();

    @Message
    String confirmIgnore();

    @Message
    String newsYours();

    @Message
    String newsStop();

    @Message
    String textTitle();

    @Message
    String textOld();

    @Message
    String textNow();

    @Message
    String textEarlier();

    @Message
    String dataErase();

    @Message
    String dataNewsTitle();

    @Message
    String dataNews();

    @Message
    String officer();

    @Message
    String director();
}
