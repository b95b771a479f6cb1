package fr.portevoix.shared.web;

import fr.portevoix.shared.database.Thing;
import jakarta.persistence.Entity;
import java.time.Instant;

/** A form that was sent and made something: what was sent, as a hash that nobody reads backwards, and where it led. */
@Entity
public class FormSent extends Thing {
    public byte[] sending;
    public String address;
    public Instant sentAt;
}
