package fr.portevoix.account;

import io.quarkus.elytron.security.common.BcryptUtil;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;

/** Hashes passwords and checks them, in the same time whether or not there is one to check against. */
@ApplicationScoped
class Passwords {
    /** Longer ones are nobody's, and only cost time. */
    private static final int LONGEST = 500;

    private final int cost;
    private final String nobodys;

    @Inject
    Passwords(AccountConfig config) {
        cost = config.passwordCost();
        nobodys = hash(UUID.randomUUID().toString());
    }

    /** What is stored of a password. */
    String hash(String password) {
        return BcryptUtil.bcryptHash(password, cost);
    }

    /** Whether this is the password behind the hash; null, where there is none, costs as much time as another. */
    boolean matches(String password, String hash) {
        if (password == null || password.isEmpty() || password.length() > LONGEST) {
            return false;
        }
        boolean same = BcryptUtil.matches(password, hash == null ? nobodys : hash);
        return hash != null && same;
    }
}
