package fr.portevoix.shared.crypto;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Keys that are thrown away: good while they are there, gone for everybody afterwards. */
class PassingKeysTest {
    @TempDir
    Path folder;

    PassingKeys keys;

    @BeforeEach
    void make() {
        keys = new PassingKeys(folder.resolve("keys"));
    }

    @Test
    void what_is_sealed_is_opened_by_every_copy_of_the_service_and_by_no_other_key() {
        byte[] sealed = keys.seal("one", "Oui");
        assertThat(new PassingKeys(folder.resolve("keys")).open("one", sealed)).contains("Oui");
        keys.seal("other", "Non");
        assertThat(keys.open("other", sealed)).isEmpty();
        sealed[sealed.length - 1] ^= 1;
        assertThat(keys.open("one", sealed)).isEmpty();
    }

    @Test
    void once_forgotten_nothing_is_opened_any_more() {
        byte[] sealed = keys.seal("one", "Oui");
        keys.forget("one");
        keys.forget("one");
        assertThat(keys.has("one")).isFalse();
        assertThat(keys.open("one", sealed)).isEmpty();
        keys.seal("one", "Autre");
        assertThat(keys.open("one", sealed)).as("a new key of the same name").isEmpty();
    }

    @Test
    void the_file_of_a_key_is_read_by_its_owner_only() throws IOException {
        keys.seal("one", "Oui");
        try (Stream<Path> files = Files.list(folder.resolve("keys"))) {
            List<Path> passing = files.filter(
                            file -> file.getFileName().toString().startsWith("passing-"))
                    .toList();
            assertThat(passing).hasSize(1);
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(passing.get(0))))
                    .isEqualTo("rw-------");
        }
    }
}
