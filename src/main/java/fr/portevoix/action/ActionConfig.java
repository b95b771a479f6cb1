package fr.portevoix.action;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** The settings of action sheets. */
@ConfigMapping(prefix = "portevoix.action")
public interface ActionConfig {
    /** No group of voices smaller than this is told of in public; the same floor as that of published results. */
    @WithDefault("${portevoix.survey.floor:11}")
    int floor();
}
