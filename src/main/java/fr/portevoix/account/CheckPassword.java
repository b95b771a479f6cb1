package fr.portevoix.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;

/** Finds the person who an e-mail address and a password prove to be there. */
@ApplicationScoped
class CheckPassword {
    @Inject
    Passwords passwords;

    @Inject
    DemoDoor door;

    /** That person; empty for every reason there can be, after the same work, so that nobody learns which. */
    Optional<Person> of(String email, String password) {
        Optional<Person> claimed = Person.withEmail(email);
        boolean matches = passwords.matches(
                password, claimed.map(person -> person.password).orElse(null));
        return claimed.filter(person -> matches && door.admits(person));
    }
}
