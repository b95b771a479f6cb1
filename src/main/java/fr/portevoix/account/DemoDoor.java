package fr.portevoix.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Keeps accounts whose password everybody knows outside, unless this instance is the demo. */
@ApplicationScoped
class DemoDoor {
    static final String DOMAIN = "@demo.example";

    private final boolean demo;

    @Inject
    DemoDoor(@ConfigProperty(name = "portevoix.demo", defaultValue = "false") boolean demo) {
        this.demo = demo;
    }

    /** Whether this person may come in at all: an active account, and a demo account only in the demo. */
    boolean admits(Person person) {
        return person.active && (demo || !person.email.endsWith(DOMAIN));
    }
}
