package fr.portevoix.council.news;

import fr.portevoix.account.Person;
import fr.portevoix.shared.database.Thing;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/** At which rhythm a person wants news of the councils that they sit on, and what they were told last. */
@Entity
@Table(name = "council_news")
public class NewsWish extends Thing {
    @ManyToOne(fetch = FetchType.LAZY)
    public Person person;

    @Enumerated(EnumType.STRING)
    public Rhythm rhythm;

    public String language;

    /** A keyed hash of the secret of the link that stops it. */
    public byte[] mark;

    /** What the last mail tells begins here; it is the same however often that mail is tried. */
    public Instant toldFrom;

    /** And ends here; the next begins where this ends. */
    public Instant toldUntil;

    /** When the last mail was put down; null before the first. */
    public LocalDate postedOn;

    /** What this person wants, if they were ever asked. */
    public static Optional<NewsWish> of(Person person) {
        return find("person", person).firstResultOptional();
    }

    /** Whether a mail may leave today, if there is anything to tell. */
    boolean isDue(LocalDate today, LocalDate toldOn) {
        LocalDate last = postedOn == null ? toldOn : postedOn;
        return switch (rhythm) {
            case DAILY -> last.isBefore(today);
            case WEEKLY -> !last.plusWeeks(1).isAfter(today);
            case NEVER -> false;
        };
    }
}
