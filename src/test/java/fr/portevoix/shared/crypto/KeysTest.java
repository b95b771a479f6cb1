package fr.portevoix.shared.crypto;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Keys are made once, kept to their owner, and each purpose has its own. */
class KeysTest {

    @TempDir
    Path temporary;

    @Test
    void a_purpose_always_has_the_same_key_and_never_that_of_another() {
        Keys keys = new Keys(new byte[32]);

        assertThat(keys.named("receipt")).isEqualTo(new Keys(new byte[32]).named("receipt"));
        assertThat(keys.named("receipt").getEncoded())
                .hasSize(32)
                .isNotEqualTo(keys.named("link").getEncoded());
        assertThat(keys.named("receipt").getAlgorithm()).isEqualTo("HmacSHA256");
    }

    @Test
    void another_secret_gives_another_key() {
        byte[] other = new byte[32];
        other[0] = 1;

        assertThat(new Keys(other).named("receipt")).isNotEqualTo(new Keys(new byte[32]).named("receipt"));
    }

    @Test
    void receipts_given_out_stay_valid_because_the_derivation_never_changes() {
        // Computed apart: HMAC-SHA256 with 32 zero bytes of "portevoix receipt" and one byte 1.
        assertThat(HexFormat.of()
                        .formatHex(new Keys(new byte[32]).named("receipt").getEncoded()))
                .isEqualTo("1ec2ef2949b7df05292e7f53e78ef75f8619b10991d6ac89952aedcd2be7f10a");
    }

    @Test
    void the_files_are_for_their_owner_only() throws Exception {
        Path folder = KeyFolder.at(temporary.resolve("keys")).path();

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder)))
                .isEqualTo("rwx------");
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files.toList())
                    .extracting(file -> file.getFileName() + " "
                            + PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                    .containsExactlyInAnyOrder(
                            "secret rw-------", "jwt-private.pem rw-------", "jwt-public.pem rw-------");
        }
    }

    @Test
    void what_the_private_key_signs_the_public_key_verifies() throws Exception {
        KeyFolder folder = KeyFolder.at(temporary.resolve("keys"));
        KeyFactory rsa = KeyFactory.getInstance("RSA");
        PrivateKey signing = rsa.generatePrivate(new PKCS8EncodedKeySpec(decoded(folder.signingKey())));
        PublicKey verifying = rsa.generatePublic(new X509EncodedKeySpec(decoded(folder.verifyingKey())));

        Signature signature = Signature.getInstance("SHA256withRSA");
        signature.initSign(signing);
        signature.update(new byte[] {1, 2, 3});
        byte[] signed = signature.sign();
        signature.initVerify(verifying);
        signature.update(new byte[] {1, 2, 3});

        assertThat(signature.verify(signed)).isTrue();
    }

    @Test
    void a_second_start_finds_the_keys_of_the_first() throws Exception {
        KeyFolder first = KeyFolder.at(temporary.resolve("keys"));
        byte[] secret = first.secret();
        String password = first.databasePassword();
        String signing = Files.readString(first.signingKey());

        KeyFolder second = KeyFolder.at(temporary.resolve("keys"));

        assertThat(second.secret()).isEqualTo(secret).hasSize(32);
        assertThat(second.databasePassword()).isEqualTo(password).hasSize(32);
        assertThat(Files.readString(second.signingKey())).isEqualTo(signing);
    }

    @Test
    void copies_that_start_together_on_one_folder_agree_on_the_keys() {
        List<String> secrets = IntStream.range(0, 8)
                .parallel()
                .mapToObj(copy -> HexFormat.of()
                        .formatHex(KeyFolder.at(temporary.resolve("keys")).secret()))
                .distinct()
                .toList();

        assertThat(secrets).hasSize(1);
    }

    private static byte[] decoded(Path pem) throws Exception {
        return Base64.getMimeDecoder().decode(Files.readString(pem).replaceAll("-----[A-Z ]+-----", ""));
    }
}
