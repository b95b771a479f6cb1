package fr.portevoix.synthesis;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import io.smallrye.config.WithName;

/** The settings of notes. */
@ConfigMapping(prefix = "portevoix.synthesis")
public interface SynthesisConfig {
    /** The smallest group of which a note tells something, by its diffusion mark; 0 for no floor. */
    Floors floor();

    /** One floor for each mark. */
    interface Floors {
        @WithDefault("0")
        int internal();

        @WithDefault("11")
        int copil();

        /** Never below 11: public notes stand beside public results, which have that floor. */
        @WithName("public")
        @WithDefault("11")
        int published();
    }

    /** The floor under a mark. */
    default Floor floorOf(Diffusion diffusion) {
        return new Floor(
                switch (diffusion) {
                    case INTERNAL -> floor().internal();
                    case COPIL -> floor().copil();
                    case PUBLIC -> Math.max(11, floor().published());
                });
    }
}
