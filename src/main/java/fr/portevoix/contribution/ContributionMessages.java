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
    String receiptMistyped();

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
    String storyListen();

    @Message
    String storyListenStop();

    @Message
    String used(String relation);

    @Message
    String usedUntil(String label, String day);

    @Message
    String offerAsk(String offer, String where);

    @Message
    String notCovered();

    @Message
    String keptForLater();

    @Message
    String lookedAt();

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

    @Message
    String state(ConsultationState state);

    @Message
    String from(String day);

    @Message
    String until(String day);

    @Message
    String waysTitle();

    @Message
    String wayState(WayToSpeak.State state);

    @Message
    String wayGo();

    @Message
    String waySee();

    @Message
    String levelTitle();

    @Message
    String level(ParticipationLevel level);

    @Message
    String declaredTitle();

    @Message
    String declaredLead();

    @Message
    String declaredNone();

    @Message
    String declaredEverywhere();

    @Message
    String declaredSee();

    @Message
    String openTitle();

    @Message
    String decidesTitle();

    @Message
    String headsTitle();

    @Message
    String head(String channel);

    @Message
    String headUnit(String unit);

    @Message
    String headsCaution();

    @Message
    String afterTitle();

    @Message
    String afterText();

    @Message
    String dataTitle();

    @Message
    String dataLead();

    @Message
    String dataVersion(int version, String since);

    @Message
    String dataWhatTitle();

    @Message
    String dataWhatWords();

    @Message
    String dataWhatNoName();

    @Message
    String dataWhatDay();

    @Message
    String dataWhatTeam();

    @Message
    String dataWhyTitle();

    @Message
    String dataWhy();

    @Message
    String dataReceiptTitle();

    @Message
    String dataReceipt();

    @Message
    String dataSmallTitle();

    @Message
    String dataSmall();

    @Message
    String dataSensitiveTitle();

    @Message
    String dataSensitive();

    @Message
    String dataKeptTitle();

    @Message
    String dataKept();

    @Message
    String dataYoungTitle();

    @Message
    String dataYoung();

    @Message
    String dataCookiesTitle();

    @Message
    String dataCookies();

    @Message
    String dataRightsTitle();

    @Message
    String dataRights();

    @Message
    String dataContact();

    @Message
    String dataNoContact();

    @Message
    String dataAuthority();

    @Message
    String legalTitle();

    @Message
    String legalPublisherTitle();

    @Message
    String legalPublisher(String name);

    @Message
    String legalHostTitle();

    @Message
    String legalHost();

    @Message
    String legalSoftwareTitle();

    @Message
    String legalSoftware();

    @Message
    String legalWordsTitle();

    @Message
    String legalWords();

    @Message
    String accessTitle();

    @Message
    String accessState();

    @Message
    String accessTestedTitle();

    @Message
    String accessTestedTool();

    @Message
    String accessTestedKeyboard();

    @Message
    String accessTestedScreens();

    @Message
    String accessTestedScript();

    @Message
    String accessListen();

    @Message
    String accessMissingTitle();

    @Message
    String accessMissingAudit();

    @Message
    String accessMissingPeople();

    @Message
    String accessMissingDesk();

    @Message
    String accessReportTitle();

    @Message
    String accessReport();

    @Message
    String accessDefender();

    @Message
    String dataCnil();

    @Message
    String accessDefenderName();
}
