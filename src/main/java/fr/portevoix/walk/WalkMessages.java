package fr.portevoix.walk;

import fr.portevoix.walk.observe.ObservationKind;
import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** What the pages of walks say to residents. */
@MessageBundle("walk")
public interface WalkMessages {
    @Message
    String list();

    @Message
    String listIntro();

    @Message
    String none();

    @Message
    String coming();

    @Message
    String held();

    @Message
    String state(WalkState state);

    @Message
    String hours(String from, String until);

    @Message
    String when();

    @Message
    String meet();

    @Message
    String access();

    @Message
    String crosses();

    @Message
    String wholeTerritory();

    @Message
    String came();

    @Message
    String people(int count);

    @Message
    String back();

    @Message
    String joinTitle();

    @Message
    String joinHow();

    @Message
    String note();

    @Message
    String keptTitle();

    @Message
    String keptNoName();

    @Message
    String keptPhotos();

    @Message
    String keptReview();

    @Message
    String route();

    @Message
    String mapLabel();

    @Message
    String invented();

    @Message
    String saidTitle();

    @Message
    String youWalked();

    @Message
    String follow();

    @Message
    String noteTitle();

    @Message
    String doorHow();

    @Message
    String code();

    @Message
    String enter();

    @Message
    String wrongCode();

    @Message
    String notYet(String day);

    @Message
    String over();

    @Message
    String kept(int number);

    @Message
    String whatKind();

    @Message
    String kind(ObservationKind kind);

    @Message
    String words();

    @Message
    String wordsHint();

    @Message
    String photos();

    @Message
    String photosHint();

    @Message
    String photoNumber(int number);

    @Message
    String theme();

    @Message
    String noTheme();

    @Message
    String severity();

    @Message
    String severityOf(int level);

    @Message
    String stop();

    @Message
    String betweenStops();

    @Message
    String elsewhere();

    @Message
    String where();

    @Message
    String noQuartier();

    @Message
    String outside();

    @Message
    String someone();

    @Message
    String someoneHint();

    @Message
    String send();

    @Message
    String errorKind();

    @Message
    String errorLong(int count, int most);

    @Message
    String errorWords();

    @Message
    String errorChoice();

    @Message
    String errorPlace();

    @Message
    String errorPhoto();

    @Message
    String errorGrid();

    @Message
    String incomplete();

    @Message
    String otherWords();

    @Message
    String full();

    @Message
    String questions();

    @Message
    String gridTitle();

    @Message
    String gridHow();

    @Message
    String rating(int value);

    @Message
    String gridSend();

    @Message
    String gridKept(String stop);

    @Message
    String mineTitle();

    @Message
    String mineNone();

    @Message
    String mineHow();

    @Message
    String number(int number);

    @Message
    String photosCount(int count);

    @Message
    String withReferent();

    @Message
    String takeBack();

    @Message
    String takeBackOf(int number);

    @Message
    String takenBack();

    @Message
    String notTakenBack();

    @Message
    String photoAlone();

    @Message
    String photoAlt(int number);

    @Message
    String storyTitle();

    @Message
    String storyIntro();

    @Message
    String storyNone();

    @Message
    String unread();

    @Message
    String whereNow();

    @Message
    String pages();

    @Message
    String pageOf(int at, int all);

    @Message
    String previous();

    @Message
    String next();

    @Message
    String news();

    @Message
    String toBook();

    @Message
    String toBookHow();

    @Message
    String bookTitle();

    @Message
    String bookNeedsScript();

    @Message
    String bookOnline();

    @Message
    String bookPreparing();

    @Message
    String bookReady();

    @Message
    String bookNotReady();

    @Message
    String bookLow();

    @Message
    String bookFull();

    @Message
    String bookKeep();

    @Message
    String bookKept();

    @Message
    String bookWaiting();

    @Message
    String bookSent(String number);

    @Message
    String bookPhotos(String count);

    @Message
    String bookRefused();

    @Message
    String bookAgain();

    @Message
    String bookNone();

    @Message
    String bookSome(String count);

    @Message
    String bookAll();

    @Message
    String bookPhoto();

    @Message
    String photoCannot();

    @Message
    String photoHeic();

    @Message
    String blur();

    @Message
    String blurHow();

    @Message
    String blurAll();

    @Message
    String blurUndo();

    @Message
    String blurBigger();

    @Message
    String blurFiner();

    @Message
    String blurDone();

    @Message
    String blurTold();

    @Message
    String bookFollow();

    @Message
    String bookFollowHint();

    @Message
    String bookNowhere();

    @Message
    String bookRoom(String count);

    @Message
    String bookPersistWhy();

    @Message
    String bookPersist();

    @Message
    String bookPersisted();

    @Message
    String bookNotPersisted();

    @Message
    String bookArrived();

    @Message
    String bookSure();

    @Message
    String bookOffline();

    @Message
    String bookMore();

    @Message
    String bookRestored();

    @Message
    String receiptHere();
}
