package fr.portevoix.contribution;

import fr.portevoix.shared.database.Thing;
import fr.portevoix.territory.Contract;
import fr.portevoix.territory.Quartier;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.JoinTable;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;

/** One thing that somebody said. */
@Entity
public class Contribution extends Thing {
    @ManyToOne(fetch = FetchType.LAZY)
    public Contract contract;

    @ManyToOne(fetch = FetchType.LAZY)
    public Consultation consultation;

    @Enumerated(EnumType.STRING)
    public Channel channel;

    @Enumerated(EnumType.STRING)
    public Speaker speaker = Speaker.RESIDENT;

    @Enumerated(EnumType.STRING)
    public Nature nature = Nature.NEED;

    public String language = "fr";

    /** The words as they were said; read {@link #readableWords()} unless you are the referent. */
    public String body;

    public String maskedBody;
    public LocalDate saidOn;

    @Enumerated(EnumType.STRING)
    public Visibility visibility = Visibility.PRIVATE;

    @Enumerated(EnumType.STRING)
    public Reading reading = Reading.UNREAD;

    public boolean quotable;

    /** Whether it may be counted and quoted; false while the response it came with is set aside. */
    public boolean counted = true;

    /** The quartiers that the words are about, which need not be the one where their author lives. */
    @ManyToMany
    @JoinTable(
            name = "contribution_quartier",
            joinColumns = @JoinColumn(name = "contribution_id"),
            inverseJoinColumns = @JoinColumn(name = "quartier_id"))
    public Set<Quartier> quartiers = new HashSet<>();

    /** What the words came in with: {@code response}, {@code entry}, {@code import}… and which one, and which question. */
    public String sourceKind;

    public UUID sourceId;
    public String sourcePart;
    public byte[] receipt;
    public byte[] entryKey;
    public byte[] words;
    public UUID enteredBy;

    @OneToMany(mappedBy = "contribution")
    public Set<Coding> codings = new HashSet<>();

    @OneToMany(mappedBy = "contribution")
    public Set<NodeTag> nodeTags = new HashSet<>();

    /** Whether the words are with the referent, and so read by nobody else. */
    public boolean isAside() {
        return reading == Reading.ASIDE;
    }

    /** The words that may be read at the desk: masked where a referent masked them, empty while they are aside. */
    public String readableWords() {
        return isAside() ? "" : maskedBody != null ? maskedBody : body;
    }

    /** The beginning of the readable words, for a line of a table. */
    public String excerpt() {
        String words = readableWords();
        return words.length() <= 160 ? words : words.substring(0, 157) + "…";
    }
}
