package fr.portevoix.council.meeting;

import fr.portevoix.action.meeting.Meeting;
import fr.portevoix.action.meeting.Presence;
import fr.portevoix.council.Member;
import fr.portevoix.shared.database.Thing;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** A member at a meeting: whether they were written to, said that they come, and came. */
@Entity
@Table(name = "council_presence")
public class MemberPresence extends Thing {
    @ManyToOne(fetch = FetchType.LAZY)
    public Meeting meeting;

    @ManyToOne(fetch = FetchType.LAZY)
    public Member member;

    public LocalDate summonedOn;

    /** The link of the convocation, which signs in once and leads to the meeting. */
    public UUID link;

    @Enumerated(EnumType.STRING)
    public Coming answer;

    /** Null while nobody noted it. */
    @Enumerated(EnumType.STRING)
    public Presence presence;

    /** What is noted of a meeting. */
    public static List<MemberPresence> of(Meeting meeting) {
        return list("from MemberPresence p join fetch p.member where p.meeting = ?1", meeting);
    }

    /** What is noted of a member at a meeting, if anything. */
    public static Optional<MemberPresence> of(Meeting meeting, Member member) {
        return find("meeting = ?1 and member = ?2", meeting, member).firstResultOptional();
    }

    /** The same, new where nothing was noted; to be called in a transaction. */
    static MemberPresence at(Meeting meeting, Member member) {
        return of(meeting, member).orElseGet(() -> {
            MemberPresence presence = new MemberPresence();
            presence.meeting = meeting;
            presence.member = member;
            presence.persist();
            return presence;
        });
    }
}
