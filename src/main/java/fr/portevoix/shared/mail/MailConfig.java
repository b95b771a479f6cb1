package fr.portevoix.shared.mail;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How mail leaves; the server's own settings are Quarkus' ({@code quarkus.mailer.…}). */
@ConfigMapping(prefix = "portevoix.mail")
interface MailConfig {
    /** How often waiting mail is looked for; somebody who asked for a link waits in front of the screen. */
    @WithDefault("5s")
    String every();

    /** The wait after a first failure; it doubles with each. */
    @WithDefault("30S")
    Duration firstWait();

    /** The longest wait between two attempts. */
    @WithDefault("6H")
    Duration longestWait();

    /** After how many attempts a mail is given up: with the waits above, about two days. */
    @WithDefault("17")
    int attempts();

    /** How long a copy that sends keeps its turn: longer than the mail server may take to answer. */
    @WithDefault("3M")
    Duration turn();
}
