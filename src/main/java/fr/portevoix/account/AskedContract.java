package fr.portevoix.account;

import jakarta.enterprise.context.RequestScoped;
import java.util.Optional;
import java.util.UUID;

/** The contract that the address of this request names, for a room that does not know what a contract is. */
@RequestScoped
class AskedContract {
    private UUID id;

    void is(UUID contract) {
        id = contract;
    }

    /** The contract, empty where the address names none. */
    Optional<UUID> id() {
        return Optional.ofNullable(id);
    }
}
