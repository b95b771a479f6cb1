package fr.portevoix.walk.report;

import fr.portevoix.walk.compare.Change;
import fr.portevoix.walk.observe.ObservationKind;
import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** What the page of a report says to residents. */
@MessageBundle("report")
public interface ReportMessages {
    @Message
    String title();

    @Message
    String of(String day);

    @Message
    String walked();

    @Message
    String map();

    @Message
    String mapLabel();

    @Message
    String said();

    @Message
    String between();

    @Message
    String heading(ObservationKind kind);

    @Message
    String grid();

    @Message
    String gridHow();

    @Message
    String phrase();

    @Message
    String mean();

    @Message
    String people();

    @Message
    String tooFew();

    @Message
    String follow();

    @Message
    String number();

    @Message
    String what();

    @Message
    String state();

    @Message
    String answer();

    @Message
    String files();

    @Message
    String docx();

    @Message
    String pdf();

    @Message
    String csv();

    @Message
    String schema();

    @Message
    String geojson();

    @Message
    String photos();

    @Message
    String since(String day);

    @Message
    String change(Change change);

    @Message
    String changed();

    @Message
    String then();

    @Message
    String now();
}
