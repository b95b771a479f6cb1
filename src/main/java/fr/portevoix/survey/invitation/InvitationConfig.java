package fr.portevoix.survey.invitation;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** The settings of invitations. */
@ConfigMapping(prefix = "portevoix.invitations")
interface InvitationConfig {
    /** How often it is looked whether enough people have answered to be marked together. */
    @WithDefault("5m")
    String every();

    /** The fewest people of an anonymous survey who are invited together, or marked together: the floor of figures. */
    @WithDefault("11")
    int batch();

    /** How long the first of those marked together waits at least, so that the last one's moment is not the mark's. */
    @WithDefault("15M")
    Duration delay();

    /** The most reminders that anybody gets. */
    @WithDefault("2")
    int reminders();

    /** The days between two messages to one person. */
    @WithDefault("4")
    int pause();

    /** How many letters one page to print holds: what a browser lays out without complaint. */
    @WithDefault("200")
    int letters();
}
