package fr.portevoix.shared.flood;

import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.vertx.core.net.SocketAddress;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.ByteBuffer;
import java.util.Optional;
import java.util.UUID;

/**
 * Tells which connection a request comes by, for one day and about one subject only.
 *
 * <p>No address is kept: what is told is a hash salted with bytes that exist for one day, in memory only. The address is
 * the one that Quarkus gives, so a forwarded one is believed only where the service is configured to.
 */
@ApplicationScoped
public class Connections {
    @Inject
    DailySalt salt;

    @Inject
    FloodConfig config;

    @Inject
    CurrentVertxRequest request;

    /** The connection of this request; empty where it is not counted. */
    public Optional<ByteBuffer> now(UUID subject) {
        SocketAddress client = request.getCurrent().request().remoteAddress();
        return NetworkAddress.read(client == null ? null : client.hostAddress())
                .filter(address -> config.ownMachine() || !address.isOwnMachine())
                .map(address -> salt.hash(subject, address.household()));
    }
}
