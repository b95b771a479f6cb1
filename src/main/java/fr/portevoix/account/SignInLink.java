package fr.portevoix.account;

import fr.portevoix.shared.database.Thing;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.ManyToOne;
import java.time.Instant;

/** A link that signs a person in once; its secret is made from the id by a key kept outside the database. */
@Entity
public class SignInLink extends Thing {
    @ManyToOne(fetch = FetchType.LAZY)
    public Person person;

    public Instant expiresAt;
    public Instant usedAt;

    /** The path to go on to; null for the first page of this person. */
    public String leadsTo;

    /** Whether it still signs in. */
    public boolean isGood(Instant now) {
        return usedAt == null && now.isBefore(expiresAt);
    }
}
