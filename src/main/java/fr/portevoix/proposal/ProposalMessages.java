package fr.portevoix.proposal;

import fr.portevoix.contribution.Speaker;
import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** What the pages of proposals say to residents. */
@MessageBundle("proposal")
public interface ProposalMessages {
    @Message
    String listTitle();

    @Message
    String listIntro();

    @Message
    String listNone();

    @Message
    String listNothing();

    @Message
    String listCount(long count);

    @Message
    String filterTitle();

    @Message
    String filterWords();

    @Message
    String filterQuartier();

    @Message
    String filterObjective();

    @Message
    String filterStatus();

    @Message
    String filterSort();

    @Message
    String sortNew();

    @Message
    String sortSupport();

    @Message
    String filterAll();

    @Message
    String filterGo();

    @Message
    String filterClear();

    @Message
    String pageBefore();

    @Message
    String pageNext();

    @Message
    String pages();

    @Message
    String proposeDo();

    @Message
    String status(ProposalStatus status);

    @Message
    String statusMeans(ProposalStatus status);

    @Message
    String supports(long count);

    @Message
    String need();

    @Message
    String needHint();

    @Message
    String idea();

    @Message
    String ideaHint();

    @Message
    String quartiers();

    @Message
    String quartiersHint();

    @Message
    String everywhere();

    @Message
    String onMap();

    @Message
    String onMapWhy();

    @Message
    String errorPoint();

    @Message
    String place();

    @Message
    String placeHint();

    @Message
    String photo();

    @Message
    String photoOf();

    @Message
    String objective();

    @Message
    String objectiveHint();

    @Message
    String objectiveUnknown();

    @Message
    String speaker();

    @Message
    String speakerName(Speaker speaker);

    @Message
    String two();

    @Message
    String moderation(int days);

    @Message
    String look();

    @Message
    String lookTitle();

    @Message
    String lookHow();

    @Message
    String lookNone();

    @Message
    String lookNew();

    @Message
    String kind(String kind);

    @Message
    String send();

    @Message
    String sendHint();

    @Message
    String information();

    @Message
    String informationUsual();

    @Message
    String notYet(String day);

    @Message
    String closed(String day);

    @Message
    String until(String day);

    @Message
    String otherWords();

    @Message
    String incomplete();

    @Message
    String tooLate();

    @Message
    String errorIdea();

    @Message
    String errorQuartier();

    @Message
    String errorChoice();

    @Message
    String errorLong(int length, int most);

    @Message
    String errorPhoto();

    @Message
    String needTitle();

    @Message
    String ideaTitle();

    @Message
    String placeTitle();

    @Message
    String objectiveTitle();

    @Message
    String quartiersTitle();

    @Message
    String speakerTitle();

    @Message
    String proposedOn(String day);

    @Message
    String becameTitle();

    @Message
    String publishedOn(String day);

    @Message
    String studiedOn(String day);

    @Message
    String reason();

    @Message
    String answersTitle();

    @Message
    String answeredBy(String institution, String day);

    @Message
    String unitedTitle();

    @Message
    String unitedHow();

    @Message
    String fromSplit();

    @Message
    String movedTitle();

    @Message
    String movedUnited();

    @Message
    String movedSplit();

    @Message
    String backToList();

    @Message
    String storyDue(String day);

    @Message
    String storyPublished();

    @Message
    String storyRefused();

    @Message
    String storyUnited(String title);

    @Message
    String storySplit(String title);

    @Message
    String storyStudied();

    @Message
    String storyAnswered(String institution);

    @Message
    String erased(int count);

    @Message
    String supportDo();

    @Message
    String supportIs();

    @Message
    String supportWithdraw();

    @Message
    String supportHow();

    @Message
    String supportLater();

    @Message
    String proofTitle();

    @Message
    String proofWhy();

    @Message
    String proofWorking();

    @Message
    String proofSend();

    @Message
    String proofKept();
}
