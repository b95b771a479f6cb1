package fr.portevoix.council.reading;

import fr.portevoix.council.Member;
import fr.portevoix.shared.database.Thing;
import fr.portevoix.territory.Contract;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What a member says about words of a draft, or answers to what another said. */
@Entity
@Table(name = "council_comment")
public class Comment extends Thing {
    public static final int LONGEST = 4000;

    @ManyToOne(fetch = FetchType.LAZY)
    public Deliberation deliberation;

    /** The version that was read when it was said. */
    @ManyToOne(fetch = FetchType.LAZY)
    public Opening opening;

    /** What it answers, or null where it stands at words of the sheet itself. */
    @ManyToOne(fetch = FetchType.LAZY)
    public Comment parent;

    @ManyToOne(fetch = FetchType.LAZY)
    public Member member;

    /** Who of the team typed it for the member; null where they wrote themselves. */
    public UUID enteredBy;

    public String formKey;

    /** The words that it is about, in the version of its opening; null for an answer. */
    @Embedded
    public Anchor anchor;

    public String words;
    public Instant saidAt;
    public Instant editedAt;

    /** When its author took it back; the words are gone then. */
    public Instant withdrawnAt;

    /** Since when the team keeps it from being read by others; null while it does not. */
    public LocalDate asideOn;

    public UUID asideBy;
    public String asideReason;

    /** The words while they are with the referent, who alone reads them; {@link #words} is empty then, at every door. */
    public String withheld;

    /** Everything that was said in a deliberation, in the order in which it was said. */
    public static List<Comment> of(Deliberation deliberation) {
        return list(
                "from Comment c join fetch c.member join fetch c.opening o join fetch o.version"
                        + " where c.deliberation = ?1 order by c.saidAt, c.id",
                deliberation);
    }

    /** What was said in a deliberation under this identifier, if it was. */
    public static Optional<Comment> at(Deliberation deliberation, UUID id) {
        return find("id = ?1 and deliberation = ?2", id, deliberation).firstResultOptional();
    }

    public boolean isWithdrawn() {
        return withdrawnAt != null;
    }

    public boolean isAside() {
        return asideOn != null;
    }

    /** Whether its words are with the referent. */
    public boolean isReferred() {
        return withheld != null;
    }

    /** The comments of a contract's councils whose words are with the referent, the oldest first. */
    static List<Comment> referred(Contract contract) {
        return list(
                "from Comment c join fetch c.deliberation d join fetch d.body b where b.contract = ?1"
                        + " and c.withheld is not null order by c.asideOn, c.id",
                contract);
    }

    /** Whether everybody at the table may read its words. */
    public boolean isReadable() {
        return !isWithdrawn() && !isAside();
    }

    /** Where it stands on a page, and its words in the text. */
    public String mark() {
        return id.toString().substring(0, 13);
    }
}
