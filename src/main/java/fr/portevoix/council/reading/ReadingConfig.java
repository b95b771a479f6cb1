package fr.portevoix.council.reading;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** The settings of reading together. */
@ConfigMapping(prefix = "portevoix.council")
public interface ReadingConfig {
    /** How long the pilot of a sheet has to answer a question: two weeks, so that the answer comes before most openings end. */
    @WithDefault("14")
    int answerDays();
}
