package fr.portevoix.account;

import fr.portevoix.shared.database.Thing;
import jakarta.persistence.Entity;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;

/** Somebody who can sign in; residents never need to be one. */
@Entity
public class Person extends Thing {
    public String email;
    public String name;

    /** A bcrypt hash, or null where the person signs in by link only. */
    public String password;

    public boolean active = true;
    public LocalDate createdOn;

    /** The person with this address, whatever its capitals. */
    public static Optional<Person> withEmail(String email) {
        return find("email", normal(email)).firstResultOptional();
    }

    /** An address as it is stored and compared. */
    public static String normal(String email) {
        return email == null ? "" : email.strip().toLowerCase(Locale.ROOT);
    }
}
