package fr.portevoix.survey;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** The settings of surveys. */
@ConfigMapping(prefix = "portevoix.survey")
public interface SurveyConfig {
    /** No group smaller than this is told of in public. */
    @WithDefault("11")
    int floor();

    /** The longest open answer, in characters: two pages, more than any telephone keyboard has yet sent. */
    @WithDefault("4000")
    int mostWords();
}
