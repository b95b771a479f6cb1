package fr.portevoix.survey.invitation;

import fr.portevoix.shared.database.Thing;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.ManyToOne;
import java.time.LocalDate;

/** Somebody who is invited; in an anonymous survey no column leads to what they answered. */
@Entity
class Invitation extends Thing {
    @ManyToOne(fetch = FetchType.LAZY)
    public InvitationList invitationList;

    /** A hash of the secret of the link, another than the one that a response holds. */
    public byte[] mark;

    public String email;
    public String name;

    /** As on an envelope, line by line. */
    public String address;

    public String language;
    public String note;

    /** Whether they have answered: in an anonymous survey written later, for many at once. */
    public boolean answered;

    /** Whether a mail or a letter came back. */
    public boolean returned;

    /** Whether they want no more messages; they may answer all the same. */
    public boolean declined;

    public LocalDate sentOn;
    public LocalDate printedOn;
    public int reminders;
    public LocalDate remindedOn;
}
