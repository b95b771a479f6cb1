package fr.portevoix.account;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How long people stay signed in, and how often they may try to. */
@ConfigMapping(prefix = "portevoix.account")
interface AccountConfig {
    /** How long a session lasts; a working day, so that nobody signs in twice in one. */
    @WithDefault("12H")
    Duration session();

    /** How long a link sent by e-mail opens a session. */
    @WithDefault("20M")
    Duration link();

    /** How long a link in an invitation, or printed by the command line, opens a session. */
    @WithDefault("24H")
    Duration invitation();

    /** The time over which the attempts below are counted. */
    @WithDefault("15M")
    Duration attemptsPeriod();

    /** Sign-in attempts for one e-mail address in that time. */
    @WithDefault("10")
    int attemptsPerEmail();

    /** Sign-in attempts from one network address in that time; a town hall shares one. */
    @WithDefault("100")
    int attemptsPerAddress();

    /** The work factor of bcrypt: 12 takes about a quarter of a second, which a person does not mind and a thief does. */
    @WithDefault("12")
    int passwordCost();
}
