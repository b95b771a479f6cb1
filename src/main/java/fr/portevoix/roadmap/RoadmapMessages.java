package fr.portevoix.roadmap;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** What the pages about the roadmap say to residents. */
@MessageBundle("roadmap")
public interface RoadmapMessages {
    @Message
    String roadmap();

    @Message
    String lead();

    @Message
    String none();

    @Message
    String notInForce();

    @Message
    String inForce();

    @Message
    String otherVersions();

    @Message
    String compareWith(String title);

    @Message
    String crossCutting();

    @Message
    String whole();

    @Message
    String place();

    @Message
    String below();

    @Message
    String elsewhere();

    @Message
    String inVersion(String title);

    @Message
    String same();

    @Message
    String renamed();

    @Message
    String split();

    @Message
    String merged();

    @Message
    String fresh();

    @Message
    String dropped();

    @Message
    String toldSame();

    @Message
    String toldRenamed();

    @Message
    String toldSeveral();

    @Message
    String toldJoined();

    @Message
    String toldFresh();

    @Message
    String toldDropped();

    @Message
    String toldUntold();

    @Message
    String comparison();

    @Message
    String comparisonLead();

    @Message
    String before();

    @Message
    String change();

    @Message
    String after();

    @Message
    String untoldIn(String title, int count);

    @Message
    String works();
}
