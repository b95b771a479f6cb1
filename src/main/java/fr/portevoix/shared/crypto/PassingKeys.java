package fr.portevoix.shared.crypto;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Seals under keys that are thrown away: once a key is forgotten, nobody reads what was sealed with it, whatever copy of
 * the database they hold. Each key is a file of its own in the key folder, on disk before anything rests on it.
 */
@ApplicationScoped
public class PassingKeys {
    private final KeyFolder folder;

    @Inject
    PassingKeys(@ConfigProperty(name = KeyFolder.SETTING) Path folder) {
        this.folder = KeyFolder.at(folder);
    }

    /** Seals these words under the key of this name, which is made when first needed. */
    public byte[] seal(String name, String words) {
        return Sealed.seal(Base64.getDecoder().decode(folder.passingKey(name).strip()), words);
    }

    /** Opens a seal of this name; empty where it is none, or its key is gone. */
    public Optional<String> open(String name, byte[] sealed) {
        return folder.existingPassingKey(name)
                .flatMap(key -> Sealed.open(Base64.getDecoder().decode(key.strip()), sealed));
    }

    /** Throws the key of this name away; nothing happens where it is gone. */
    public void forget(String name) {
        folder.forgetPassingKey(name);
    }

    /** Whether there is a key of this name. */
    public boolean has(String name) {
        return folder.existingPassingKey(name).isPresent();
    }
}
