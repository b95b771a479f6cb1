package fr.portevoix.territory;

import fr.portevoix.shared.database.Thing;
import fr.portevoix.shared.text.Wording;
import jakarta.persistence.Entity;
import java.time.LocalDate;
import java.util.Optional;

/** A contrat de ville: the frame of several years to which everything else belongs. */
@Entity
public class Contract extends Thing {
    public String slug;
    public String name;
    public String territory;
    public LocalDate startsOn;
    public LocalDate endsOn;
    public Wording presentation;
    public String contact;

    /** Who publishes the site, who answers for it, who runs its machines: the law wants them named. */
    public String publisher;

    public String director;
    public String host;

    /** How to reach the data protection officer. */
    public String dataOfficer;

    /** The contract at this address, if there is one. */
    public static Optional<Contract> at(String slug) {
        return find("slug", slug).firstResultOptional();
    }
}
