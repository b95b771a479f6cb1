package fr.portevoix.council.news;

import fr.portevoix.shared.crypto.KeyedHash;
import fr.portevoix.shared.web.PublicUrl;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Base64;
import java.util.Optional;

/** Makes the link that stops a member's mails, when one leaves, and knows it again; it is kept nowhere. */
@ApplicationScoped
class NewsLinks {
    @Inject
    KeyedHash keyedHash;

    @Inject
    PublicUrl publicUrl;

    /** The whole address that stops them. */
    String address(NewsWish wish, String contract) {
        return publicUrl.of("/" + contract + "/lettre-du-conseil/" + secret(wish));
    }

    /** The whole address of one of our pages. */
    String page(String path) {
        return publicUrl.of(path);
    }

    /** What a wish holds of its secret. */
    byte[] mark(NewsWish wish) {
        return mark(secret(wish));
    }

    /** The wish that this secret stops. */
    Optional<NewsWish> open(String secret) {
        return secret == null || !secret.matches("[A-Za-z0-9_-]{43}")
                ? Optional.empty()
                : NewsWish.find("from NewsWish w join fetch w.person where w.mark = ?1", mark(secret))
                        .firstResultOptional();
    }

    private byte[] mark(String secret) {
        return keyedHash.of("news mark", secret);
    }

    private String secret(NewsWish wish) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(keyedHash.of("news link", wish.id.toString()));
    }
}
