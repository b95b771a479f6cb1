package fr.portevoix.survey.abuse;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** The settings of what is done against floods of answers; none of them ever makes an answer refused. */
@ConfigMapping(prefix = "portevoix.abuse")
public interface AbuseConfig {
    /**
     * How many answers to one survey one connection sends in {@link #window()} before it is a burst: three classes of a
     * school at once. A mobile operator puts some hundreds of people behind one address, who do not all answer one survey
     * in ten minutes.
     */
    @WithDefault("100")
    int burst();

    /** In how much time: long enough to see a programme that waits between two sendings, short enough to forget soon. */
    @WithDefault("10M")
    Duration window();

    /**
     * The same for one poster, whatever the connections: people come to it one after the other, and one each five seconds
     * is a crowd that no wall has, or the poster's address in other hands.
     */
    @WithDefault("120")
    int posterBurst();

    /** The same for a stand's tablet: a full market day that is sent at once in the evening is no burst. */
    @WithDefault("600")
    int standBurst();

    /** How many responses with the same words make it worth a look: two people of one household may agree. */
    @WithDefault("3")
    int sameWords();

    /** From how many characters on words are compared: many people say « plus de bus ». */
    @WithDefault("40")
    int sameWordsFrom();

    /** How often open surveys are searched for the same words. */
    @WithDefault("15m")
    String every();
}
