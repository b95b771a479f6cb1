package fr.portevoix.council.amendment;

import fr.portevoix.action.ActionSheetVersion;
import fr.portevoix.council.Member;
import fr.portevoix.council.reading.Anchor;
import fr.portevoix.council.reading.Deliberation;
import fr.portevoix.council.reading.Opening;
import fr.portevoix.shared.database.Thing;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What a member wants changed in a draft sheet, and what is decided of it. */
@Entity
public class Amendment extends Thing {
    public static final int LONGEST_WORDS = 4000;
    public static final int LONGEST_REASON = 2000;

    /** Where it stands. */
    public enum State {
        PROPOSED,
        WITHDRAWN,
        ACCEPTED,
        PARTLY,
        REFUSED
    }

    @ManyToOne(fetch = FetchType.LAZY)
    public Deliberation deliberation;

    /** From 1 on; people call it by this number. */
    public int number;

    /** The version that was read when it was written. */
    @ManyToOne(fetch = FetchType.LAZY)
    public Opening opening;

    @ManyToOne(fetch = FetchType.LAZY)
    public Member member;

    /** Who of the team typed it for the member; null where they wrote themselves. */
    public UUID enteredBy;

    public String formKey;
    public LocalDate proposedOn;

    @Enumerated(EnumType.STRING)
    public Change.Kind kind;

    /** The words that it changes, or that it adds to, in the version of its opening. */
    @Embedded
    public Anchor anchor;

    public boolean whole;
    public String words;
    public String reason;

    @Enumerated(EnumType.STRING)
    public State state;

    public String keptWords;

    /** Why it was decided so; whoever asked reads it. */
    public String answer;

    public LocalDate decidedOn;
    public UUID decidedBy;
    public boolean byPilot;

    /** Which is made first of those that change the same words; its number, unless somebody chose. */
    public int place;

    /** The version that it was made in; null before. */
    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "built_in_id")
    public ActionSheetVersion builtIn;

    public int revision;

    /** All of a deliberation, in the order in which they would be made. */
    public static List<Amendment> of(Deliberation deliberation) {
        return list(
                "from Amendment a join fetch a.member join fetch a.opening o join fetch o.version"
                        + " left join fetch a.builtIn where a.deliberation = ?1 order by a.place, a.number",
                deliberation);
    }

    /** The one that people call by this number, if there is one. */
    public static Optional<Amendment> at(Deliberation deliberation, int number) {
        return find(
                        "from Amendment a join fetch a.member join fetch a.opening o join fetch o.version"
                                + " left join fetch a.builtIn where a.deliberation = ?1 and a.number = ?2",
                        deliberation,
                        number)
                .firstResultOptional();
    }

    /** What it asks, of the version in which it was written. */
    public Change change() {
        return new Change(kind, anchor.part(), anchor.start(), anchor.end(), anchor.quote(), words, whole);
    }

    /** What is to be made of it: its own words, or those that were kept. */
    public Change decided() {
        if (state != State.PARTLY) {
            return change();
        }
        Change change = change();
        return kind == Change.Kind.DELETE
                ? new Change(
                        Change.Kind.REPLACE,
                        change.part(),
                        change.start(),
                        change.end(),
                        change.quote(),
                        keptWords,
                        whole)
                : change.saying(keptWords);
    }

    public boolean isProposed() {
        return state == State.PROPOSED;
    }

    /** Whether some of it is to be in the text, or is already. */
    public boolean isTaken() {
        return state == State.ACCEPTED || state == State.PARTLY;
    }

    /** Whether it is to be in the next version. */
    public boolean isWaitingForText() {
        return isTaken() && builtIn == null;
    }

    /** Where members read it. */
    public String address() {
        return deliberation.address() + "/amendements/" + number;
    }

    /** Where the team decides it. */
    public String desk() {
        return deliberation.desk() + "/amendements/" + number;
    }
}
