package fr.portevoix.council;

import fr.portevoix.account.Person;
import fr.portevoix.action.meeting.Body;
import fr.portevoix.shared.database.Thing;
import fr.portevoix.shared.text.Wording;
import fr.portevoix.territory.Quartier;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Somebody's seat on a council, from one day to another. */
@Entity
@Table(name = "council_member")
public class Member extends Thing {
    @ManyToOne(fetch = FetchType.LAZY)
    public Body body;

    /** Who signs in, or null for somebody without a mailbox: the team writes for them, visibly. */
    @ManyToOne(fetch = FetchType.LAZY)
    public Person person;

    /** Null some years after the seat ended. */
    public String name;

    public String college;
    public String mandate;

    /** How they came to sit, in the council's words. */
    public String chosen;

    /** Whether they read and speak without a vote. */
    /** Of the mails that the council sends them. */
    public String language = Wording.FRENCH;

    public boolean observer;

    /** Whether they agreed to be named on public pages. */
    public boolean named;

    public LocalDate fromOn;

    /** The last day, or null while nobody knows it. */
    public LocalDate untilOn;

    @ManyToOne(fetch = FetchType.LAZY)
    public Quartier quartier;

    /** The last sign-in link that was sent with an invitation, by whom and when. */
    public UUID invitation;

    public UUID invitedBy;
    public LocalDate invitedOn;

    /** Whether the seat is taken on this day. */
    public boolean isActive(LocalDate day) {
        return !fromOn.isAfter(day) && (untilOn == null || !untilOn.isBefore(day));
    }

    /** Whether they may vote on this day. */
    public boolean votes(LocalDate day) {
        return isActive(day) && !observer;
    }

    /** Whether the team writes for them. */
    public boolean isWithoutMailbox() {
        return person == null;
    }

    /** The name, or what stands for one that is gone. */
    public String label() {
        return name == null ? "Ancien membre" : name;
    }

    /** Everybody who sits or sat, by name. */
    public static List<Member> of(Body body) {
        return list("body = ?1 order by name, fromOn, id", body);
    }

    /** Those who sit on this day, by name. */
    public static List<Member> active(Body body, LocalDate day) {
        return of(body).stream().filter(member -> member.isActive(day)).toList();
    }

    /** Those who may vote on this day, by name. */
    public static List<Member> voters(Body body, LocalDate day) {
        return of(body).stream().filter(member -> member.votes(day)).toList();
    }

    /** The seat that this person has on this body on this day. */
    public static Optional<Member> of(Body body, UUID personId, LocalDate day) {
        return Member.<Member>stream("body = ?1 and person.id = ?2 order by fromOn desc", body, personId)
                .filter(member -> member.isActive(day))
                .findFirst();
    }

    /** In which language councils write to this person: as their youngest seat says, or in French. */
    public static String languageOf(Person person) {
        return Member.<Member>find("person = ?1 order by fromOn desc", person)
                .firstResultOptional()
                .map(member -> member.language)
                .orElse(Wording.FRENCH);
    }
}
