package fr.portevoix.account;

import jakarta.ws.rs.core.MultivaluedMap;
import java.util.Optional;
import java.util.UUID;

/** Finds which contract an address names; the room that knows contracts supplies it. */
public interface ScopeOfRequest {
    /** The contract that these path parameters name, empty where they name none; refuses with 404 an unknown one. */
    Optional<UUID> contract(MultivaluedMap<String, String> pathParameters);
}
