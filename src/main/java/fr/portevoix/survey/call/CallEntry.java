package fr.portevoix.survey.call;

import fr.portevoix.shared.database.Thing;
import fr.portevoix.territory.Quartier;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.ManyToOne;
import java.time.Instant;
import java.util.UUID;

/** Somebody still to be called; once they have answered or refused, this row is no more. */
@Entity
class CallEntry extends Thing {
    @ManyToOne(fetch = FetchType.LAZY)
    public CallList callList;

    /** With its country, such as +33199000001. */
    public String phone;

    public String name;
    public String language;

    @ManyToOne(fetch = FetchType.LAZY)
    public Quartier quartier;

    public String note;
    public int tries;
    public Instant triedAt;

    /** Not to be called before. */
    public Instant dueAt;

    /** Whether that moment was agreed with the person. */
    public boolean appointment;

    public boolean needsInterpreter;

    @Enumerated(EnumType.STRING)
    public CallOutcome lastOutcome;

    /** The copy of the service that holds it; never a person, who would be joined with what they enter. */
    public UUID heldBy;

    public Instant heldUntil;
}
