package fr.portevoix.contribution;

import fr.portevoix.shared.database.Thing;
import fr.portevoix.shared.text.Wording;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.ManyToOne;
import java.time.LocalDate;
import java.util.Optional;

/** What people are told about their data before they speak, in versions. */
@Entity
public class InformationText extends Thing {
    @ManyToOne(fetch = FetchType.LAZY)
    public Consultation consultation;

    public int version;
    public Wording body;
    public LocalDate since;

    /** The text in force, if one was written. */
    public static Optional<InformationText> of(Consultation consultation) {
        return find("consultation = ?1 order by version desc", consultation).firstResultOptional();
    }
}
