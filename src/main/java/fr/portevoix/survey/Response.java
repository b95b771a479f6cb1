package fr.portevoix.survey;

import fr.portevoix.contribution.Channel;
import fr.portevoix.shared.database.Thing;
import fr.portevoix.territory.Commune;
import fr.portevoix.territory.Quartier;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.ManyToOne;
import java.time.LocalDate;
import java.util.UUID;

/** What one person answered to a survey; the words of open questions live in contributions. */
@Entity
public class Response extends Thing {
    @ManyToOne(fetch = FetchType.LAZY)
    public Survey survey;

    @Enumerated(EnumType.STRING)
    public Channel channel;

    public LocalDate day;
    public String language;

    @ManyToOne(fetch = FetchType.LAZY)
    public Quartier quartier;

    @ManyToOne(fetch = FetchType.LAZY)
    public Commune commune;

    /** JSON: the answers by question code, without the words of open questions. */
    public String answers;

    public byte[] receipt;
    public byte[] formKey;
    public byte[] words;
    public UUID enteredBy;
}
