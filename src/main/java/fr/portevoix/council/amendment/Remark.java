package fr.portevoix.council.amendment;

import fr.portevoix.council.Member;
import fr.portevoix.shared.database.Thing;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** What a member says about an amendment. */
@Entity
@Table(name = "amendment_remark")
public class Remark extends Thing {
    static final int LONGEST = 2000;

    @ManyToOne(fetch = FetchType.LAZY)
    public Amendment amendment;

    @ManyToOne(fetch = FetchType.LAZY)
    public Member member;

    /** Who of the team typed it for the member; null where they wrote themselves. */
    public UUID enteredBy;

    public String formKey;
    public String words;
    public Instant saidAt;

    /** When its author took it back; the words are gone then. */
    public Instant withdrawnAt;

    /** What was said about an amendment and stands, in the order in which it was said. */
    public static List<Remark> of(Amendment amendment) {
        return list(
                "from Remark r join fetch r.member where r.amendment = ?1 and r.withdrawnAt is null order by r.saidAt, r.id",
                amendment);
    }
}
