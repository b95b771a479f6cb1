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
    /** The condition that a query on {@code r} adds to leave out trials, what was set aside and what was erased. */
    public static final String COUNTED = "r.trial = false and r.asideOn is null and r.erasedOn is null";

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

    /** The version of the survey that was answered. */
    public int version;

    /** The code of the poster, place or stand that led to the survey; null where none did. */
    public String source;

    /** A hash of the secret of a single-use link, so that the link counts once; null without one. */
    public byte[] link;

    /** The invitation that was answered: in identified surveys only, which say so to the person. */
    public UUID invitation;

    /** Whether it was sent to try the survey out. */
    public boolean trial;

    /** What looks odd about it, by names with commas between; null for nothing. */
    public String flags;

    /** Since when it is not counted, by whom and why; null while it is counted. */
    public LocalDate asideOn;

    public UUID asideBy;
    public String asideReason;

    /** The version of the information text that the person was shown; null where there was none. */
    public Integer information;

    /** Since when the answers are gone because the person asked for it; null while they are there. */
    public LocalDate erasedOn;

    /** How many responses to this survey count. */
    public static long counted(Survey survey) {
        return count("from Response r where r.survey = ?1 and " + COUNTED, survey);
    }
}
