package fr.portevoix.survey;

import fr.portevoix.contribution.Consultation;
import fr.portevoix.shared.database.Thing;
import fr.portevoix.shared.text.Wording;
import fr.portevoix.territory.Contract;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.PrePersist;
import jakarta.persistence.PreUpdate;
import java.time.LocalDate;
import java.util.Optional;

/** A questionnaire of a consultation. */
@Entity
public class Survey extends Thing {
    @ManyToOne(fetch = FetchType.LAZY)
    public Contract contract;

    @ManyToOne(fetch = FetchType.LAZY)
    public Consultation consultation;

    public String slug;
    public Wording title;
    public Wording introduction;
    public LocalDate opensOn;
    public LocalDate closesOn;
    public boolean published;

    /** The languages that residents may read it in, separated by commas, French first. */
    public String languages = Wording.FRENCH;

    /** Raised each time an open survey is changed; a response names the one it answered. */
    public int version = 1;

    /** The first day of the version in force; null for the first one. */
    public LocalDate versionSince;

    /** The survey of which this one prepares the next version; null for a survey of its own. */
    @ManyToOne(fetch = FetchType.LAZY)
    public Survey revises;

    /** Whether answers are linked to who was invited: chosen before opening, fixed after. */
    public boolean identified;

    @Enumerated(EnumType.STRING)
    public SurveyAccess access = SurveyAccess.OPEN;

    /** Whether it was ever published: what people were told of their names then holds for good. */
    public boolean promised;

    @PrePersist
    @PreUpdate
    void promise() {
        promised |= published;
    }

    /** The survey of a contract at this address, if there is one; no version in preparation, which nobody answers. */
    public static Optional<Survey> at(Contract contract, String slug) {
        return find("contract = ?1 and slug = ?2 and revises is null", contract, slug)
                .firstResultOptional();
    }

    /** What is made at the desk at this address: a survey, or a version in preparation. */
    public static Optional<Survey> made(Contract contract, String slug) {
        return find("contract = ?1 and slug = ?2", contract, slug).firstResultOptional();
    }

    /** The version that is prepared of this survey, if there is one. */
    public Optional<Survey> revision() {
        return find("revises", this).firstResultOptional();
    }
}
