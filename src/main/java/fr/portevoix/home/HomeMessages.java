package fr.portevoix.home;

import fr.portevoix.contribution.WayToSpeak;
import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** What the front pages say. */
@MessageBundle("home")
public interface HomeMessages {
    @Message
    String welcome();

    @Message
    String promise();

    @Message
    String contracts();

    @Message
    String none();

    @Message
    String speak();

    @Message
    String enter(WayToSpeak.Deed deed);

    @Message
    String until(String day);

    @Message
    String nothingOpen();

    @Message
    String noAccount();

    @Message
    String follow();

    @Message
    String followHow();

    @Message
    String followButton();

    @Message
    String consultations();

    @Message
    String results();

    @Message
    String roadmap();

    @Message
    String roadmapHow();

    @Message
    String quartiers();

    @Message
    String agenda();

    @Message
    String agendaHow();

    @Message
    String agendaNone();

    @Message
    String agendaAdd();

    @Message
    String agendaAll();

    @Message
    String agendaLost();

    @Message
    String agendaLink();
}
