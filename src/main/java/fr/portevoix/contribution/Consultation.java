package fr.portevoix.contribution;

import fr.portevoix.shared.database.Thing;
import fr.portevoix.shared.text.Wording;
import fr.portevoix.territory.Contract;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.ManyToOne;
import java.time.LocalDate;
import java.util.Optional;

/** A démarche: what is asked, until when, at which level of participation, what is open to change and who decides. */
@Entity
public class Consultation extends Thing {
    @ManyToOne(fetch = FetchType.LAZY)
    public Contract contract;

    public String slug;
    public Wording title;
    public Wording presentation;
    public LocalDate opensOn;
    public LocalDate closesOn;

    @Enumerated(EnumType.STRING)
    @Column(name = "`level`")
    public ParticipationLevel level = ParticipationLevel.CONSULTATION;

    public Wording openToChange;
    public Wording whoDecides;
    public boolean published;

    /** The consultation of a contract at this address, if there is one. */
    public static Optional<Consultation> at(Contract contract, String slug) {
        return find("contract = ?1 and slug = ?2", contract, slug).firstResultOptional();
    }
}
