package fr.portevoix.account;

import fr.portevoix.shared.crypto.KeyedHash;
import fr.portevoix.shared.web.PublicUrl;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;

/** Makes single-use sign-in links, recognises them, and uses each of them once. */
@ApplicationScoped
class SignInLinks {
    @Inject
    KeyedHash keyedHash;

    @Inject
    PublicUrl publicUrl;

    @Inject
    Clock clock;

    @Inject
    DemoDoor door;

    /** A new link for this person, good for so long, which leads to this path (empty: to their first page). */
    @Transactional
    SignInLink create(Person person, Duration good, String leadsTo) {
        SignInLink link = new SignInLink();
        link.person = Person.getEntityManager().getReference(Person.class, person.id);
        link.expiresAt = clock.instant().plus(good);
        link.leadsTo = leadsTo.isEmpty() ? null : leadsTo;
        link.persist();
        return link;
    }

    /** The whole address of a link, to be told once and kept nowhere. */
    String address(SignInLink link) {
        return publicUrl.of("/connexion/lien/" + link.id + "." + secret(link.id));
    }

    /** The link of this address while it is good and its person may come in. */
    Optional<SignInLink> read(String idAndSecret) {
        int dot = idAndSecret.indexOf('.');
        try {
            UUID id = UUID.fromString(idAndSecret.substring(0, Math.max(dot, 0)));
            byte[] claimed = idAndSecret.substring(dot + 1).getBytes(StandardCharsets.UTF_8);
            if (!MessageDigest.isEqual(claimed, secret(id).getBytes(StandardCharsets.UTF_8))) {
                return Optional.empty();
            }
            return SignInLink.<SignInLink>findByIdOptional(id)
                    .filter(link -> link.isGood(clock.instant()) && door.admits(link.person));
        } catch (IllegalArgumentException notALink) {
            return Optional.empty();
        }
    }

    /** Uses the link: answers it to the first who asks, and to nobody else. */
    @Transactional
    Optional<SignInLink> use(String idAndSecret) {
        Instant now = clock.instant();
        return read(idAndSecret)
                .filter(link -> SignInLink.update(
                                "usedAt = ?1 where id = ?2 and usedAt is null and expiresAt > ?1", now, link.id)
                        == 1);
    }

    /** Ends every link of this person that is still good. */
    @Transactional
    void endAll(UUID personId) {
        SignInLink.update("usedAt = ?1 where person.id = ?2 and usedAt is null", clock.instant(), personId);
    }

    private String secret(UUID id) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(keyedHash.of("sign-in-link", id.toString()));
    }
}
