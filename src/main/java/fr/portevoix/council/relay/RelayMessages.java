package fr.portevoix.council.relay;

import fr.portevoix.contribution.Nature;
import fr.portevoix.contribution.Speaker;
import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** What members read where they bring in their neighbours' words. */
@MessageBundle("relay")
public interface RelayMessages {
    @Message
    String group();

    @Message
    String title();

    @Message
    String hint();

    @Message
    String sofar(int count);

    @Message
    String intro();

    @Message
    String words();

    @Message
    String wordsHint();

    @Message
    String who();

    @Message
    String speaker(Speaker speaker);

    @Message
    String what();

    @Message
    String nature(Nature nature);

    @Message
    String where();

    @Message
    String consultation();

    @Message
    String language();

    @Message
    String send();

    @Message
    String nothingOpen();

    @Message
    String done();

    @Message
    String doneHow();

    @Message
    String print();

    @Message
    String mine();

    @Message
    String none();

    @Message
    String aside();

    @Message
    String received();

    @Message
    String all();

    @Message
    String slipTitle();

    @Message
    String slipHow();

    @Message
    String slipBack();

    @Message
    String slipQr();

    @Message
    String wordsMissing();

    @Message
    String wordsLong();

    @Message
    String pageOld();

    @Message
    String chooseOne();

    @Message
    String otherWords();

    @Message
    String backToTable();
}
