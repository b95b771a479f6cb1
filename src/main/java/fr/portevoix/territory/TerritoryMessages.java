package fr.portevoix.territory;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** What the pages about quartiers say to residents. */
@MessageBundle("territory")
public interface TerritoryMessages {
    @Message
    String quartiers();

    @Message
    String quartiersLead(String territory);

    @Message
    String noQuartier();

    @Message
    String priority();

    @Message
    String otherSector();

    @Message
    String map();

    @Message
    String mapOf(String name);

    @Message
    String mapFictitious();

    @Message
    String notDrawn();

    @Message
    String mapSource(String source);

    @Message
    String population(String count, int year);

    @Message
    String communes();

    @Message
    String codes();

    @Message
    String codeSince(String day);

    @Message
    String codeUntil(String day);

    @Message
    String codeBetween(String from, String until);

    @Message
    String comesFrom(String kind);

    @Message
    String became(String kind);

    @Message
    String changeSplit();

    @Message
    String changeMerged();

    @Message
    String changeRenamed();

    @Message
    String changeRedrawn();

    @Message
    String figures();

    @Message
    String quartierLife();

    @Message
    String indicator();

    @Message
    String figure();

    @Message
    String year();

    @Message
    String source();

    @Message
    String unknown();

    @Message
    String unknownMeans();

    @Message
    String unmeasured();

    @Message
    String others();

    @Message
    String glossary();

    @Message
    String glossaryLead();

    @Message
    String glossaryEmpty();

    @Message
    String allQuartiers();
}
