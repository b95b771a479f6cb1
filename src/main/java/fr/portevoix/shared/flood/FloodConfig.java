package fr.portevoix.shared.flood;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** What every room that counts connections has in common. */
@ConfigMapping(prefix = "portevoix.flood")
public interface FloodConfig {
    /**
     * Whether what comes from the service's own machine is counted. It is not: that address is a proxy which does not say
     * for whom it asks, and a whole town would be one connection. Measurements from the same machine take the ordinary path.
     */
    @WithDefault("false")
    boolean ownMachine();

    /**
     * How many tries the proof of work takes at most, half of them on average: about a second on a telephone of 2015, which
     * does 50,000 to 100,000 a second in the script that is sent with the page.
     */
    @WithDefault("60000")
    long work();

    /** How long a proof may take to arrive: a slow network, and a telephone put down on a table meanwhile. */
    @WithDefault("20M")
    Duration proofWithin();
}
