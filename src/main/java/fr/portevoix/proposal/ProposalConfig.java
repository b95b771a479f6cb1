package fr.portevoix.proposal;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** The settings of proposals. */
@ConfigMapping(prefix = "portevoix.proposal")
public interface ProposalConfig {
    /** The longest text of a need or an idea, in characters: two pages. */
    @WithDefault("4000")
    int mostWords();

    /** How many proposals one connection sends in {@link #window()} before its devices are asked for a calculation. */
    @WithDefault("30")
    int burst();

    /** How many supports of one proposal one connection gives in {@link #window()} before they are looked at first. */
    @WithDefault("30")
    int supportBurst();

    /** The same in a whole day, for a programme that takes its time; a media library has fewer visitors who agree. */
    @WithDefault("100")
    int supportsADay();

    /** In how much time: a class that proposes together is no burst, a programme that waits a little is one. */
    @WithDefault("10M")
    Duration window();
}
