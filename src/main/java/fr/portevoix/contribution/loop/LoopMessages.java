package fr.portevoix.contribution.loop;

import fr.portevoix.contribution.TraceStep.Stage;
import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** What the public page says of how far people's words have come. */
@MessageBundle("loop")
public interface LoopMessages {
    @Message
    String title();

    @Message
    String lead();

    @Message
    String none();

    @Message
    String received();

    @Message
    String answered();

    @Message
    String where();

    @Message
    String whereHint();

    @Message
    String byChannel();

    @Message
    String byQuartier();

    @Message
    String step();

    @Message
    String at(Stage stage);

    @Message
    String all();

    @Message
    String elsewhere();

    @Message
    String span(int number, String unit);

    @Message
    String daysTitle();

    @Message
    String masked();

    @Message
    String marks(long floor);

    @Message
    String sample();

    @Message
    String follow();
}
