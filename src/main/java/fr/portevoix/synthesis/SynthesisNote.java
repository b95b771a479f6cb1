package fr.portevoix.synthesis;

import fr.portevoix.contribution.Consultation;
import fr.portevoix.shared.database.Thing;
import fr.portevoix.territory.Contract;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.JoinTable;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.ManyToOne;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/** A note for those who decide, composed of blocks. */
@Entity
public class SynthesisNote extends Thing {
    @ManyToOne(fetch = FetchType.LAZY)
    public Contract contract;

    public String slug;
    public String title;
    public String subtitle;

    @Enumerated(EnumType.STRING)
    public Diffusion diffusion = Diffusion.INTERNAL;

    public LocalDate composedOn;

    @ManyToMany
    @JoinTable(
            name = "synthesis_note_consultation",
            joinColumns = @JoinColumn(name = "note_id"),
            inverseJoinColumns = @JoinColumn(name = "consultation_id"))
    public Set<Consultation> consultations = new HashSet<>();

    /** The note of a contract at this address, if there is one. */
    public static Optional<SynthesisNote> at(Contract contract, String slug) {
        return find("contract = ?1 and slug = ?2", contract, slug).firstResultOptional();
    }
}
