package fr.portevoix.shared.time;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.ZoneId;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Gives the clock of the territory: what day it is depends on the zone, not on the machine. */
@Singleton
public class ClockProducer {
    @Produces
    @Singleton
    Clock clock(@ConfigProperty(name = "portevoix.zone", defaultValue = "Europe/Paris") ZoneId zone) {
        return Clock.system(zone);
    }
}
