package fr.portevoix.workshop;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** What the pages of sessions say to residents. */
@MessageBundle("workshop")
public interface WorkshopMessages {
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
    String kind(WorkshopKind kind);

    @Message
    String state(WorkshopState state);

    @Message
    String hours(String from, String until);

    @Message
    String when();

    @Message
    String where();

    @Message
    String access();

    @Message
    String about();

    @Message
    String wholeTerritory();

    @Message
    String partners();

    @Message
    String speakers();

    @Message
    String came();

    @Message
    String people(int count);

    @Message
    String beingRead();

    @Message
    String youWereThere();

    @Message
    String follow();

    @Message
    String back();

    @Message
    String linesTitle();

    @Message
    String linesIntro();

    @Message
    String linesNone();

    @Message
    String lineNumber(int number);

    @Message
    String lineUnread();

    @Message
    String lineWhere();

    @Message
    String lineYours();

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
    String phase(Phase phase);

    @Message
    String synthesis();

    @Message
    String synthesisHow();

    @Message
    String hearts(int count);

    @Message
    String heartsHow();

    @Message
    String tree();

    @Message
    String treeOpen();

    @Message
    String lines(int count);

    @Message
    String otherLines();

    @Message
    String print();

    @Message
    String word();

    @Message
    String aside();
}
