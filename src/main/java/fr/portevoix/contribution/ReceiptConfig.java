package fr.portevoix.contribution;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** The settings of receipts. */
@ConfigMapping(prefix = "portevoix.receipts")
interface ReceiptConfig {
    /** How many numbers that open nothing one address may try in ten minutes: a whole centre social may share one. */
    @WithDefault("60")
    int misses();
}
