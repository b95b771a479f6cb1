package fr.portevoix.shared.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The address under which people reach this service, for links that leave it: in mails, on posters. */
@ApplicationScoped
public class PublicUrl {
    private final String base;

    @Inject
    PublicUrl(
            @ConfigProperty(name = "portevoix.public-url") Optional<String> configured,
            @ConfigProperty(name = "quarkus.http.port", defaultValue = "8080") int port) {
        // Never taken from the request: a forged Host header would then choose where our links lead.
        base = configured.orElse("http://localhost:" + port).strip().replaceAll("/+$", "");
    }

    /** The whole address of one of our pages. */
    public String of(String path) {
        return base + path;
    }

    /** Whether people reach the service over TLS. */
    public boolean isSecure() {
        return base.startsWith("https:");
    }
}
