package fr.portevoix.contribution.rights;

import fr.portevoix.contribution.Consultation;
import fr.portevoix.shared.database.Thing;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.ManyToOne;
import java.time.LocalDate;
import java.util.List;

/** Somebody's wish to be told news of a consultation; who it is and what they said stay sealed in it. */
@Entity
public class ContactWish extends Thing {
    @ManyToOne(fetch = FetchType.LAZY)
    public Consultation consultation;

    /** The address and the receipt number, sealed by a key that is not in the database. */
    public byte[] sealed;

    public byte[] addressHash;
    public String language;

    /** Whether the address is that of a parent of somebody under 15, who agrees with them by confirming. */
    public boolean withParent;

    public LocalDate askedOn;
    public LocalDate confirmedOn;

    /** Those of a consultation that were confirmed. */
    static List<ContactWish> confirmed(Consultation consultation) {
        return list("consultation = ?1 and confirmedOn is not null", consultation);
    }
}
