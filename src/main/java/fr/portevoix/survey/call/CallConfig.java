package fr.portevoix.survey.call;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** The settings of calls. */
@ConfigMapping(prefix = "portevoix.calls")
interface CallConfig {
    /** How often holds are renewed, and batches looked at. */
    @WithDefault("1m")
    String every();

    /** How many numbers a copy of the service takes at once: the more, the less a number taken tells. */
    @WithDefault("20")
    int block();

    /** How long a copy holds numbers without a sign of life: several turns of {@link #every()}. */
    @WithDefault("5M")
    Duration hold();

    /** How long an interviewer may stay with one person: a long interview through an interpreter. */
    @WithDefault("45M")
    Duration lease();

    /** The fewest interviews of one list that leave it together: fewer would say whose answers are whose. */
    @WithDefault("5")
    int batch();

    /** How long the oldest interview of a batch waits at least, so that the last one's moment is not the batch's. */
    @WithDefault("15M")
    Duration delay();

    /** After how many calls in vain a number goes. */
    @WithDefault("6")
    int tries();

    /** The longest that numbers are kept, in days. */
    @WithDefault("180")
    int longest();
}
