package fr.portevoix.council;

import fr.portevoix.account.Audit;
import fr.portevoix.account.BodyDoors;
import fr.portevoix.account.Person;
import fr.portevoix.account.SignedIn;
import fr.portevoix.action.meeting.Body;
import fr.portevoix.territory.Quartier;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;

/** Gives seats on a council, changes and ends them, and opens or closes its doors with them. */
@ApplicationScoped
public class SeatMember {
    @Inject
    BodyDoors doors;

    @Inject
    SignedIn signedIn;

    @Inject
    Audit audit;

    @Inject
    Clock clock;

    /** A seat: who, in which capacity, and from when; all but the name may be null. */
    public record Seat(
            String name,
            String email,
            String college,
            String mandate,
            String chosen,
            boolean observer,
            boolean named,
            LocalDate fromOn,
            LocalDate untilOn,
            Quartier quartier,
            String language) {}

    /** What is wrong with an address for somebody of this body; {@code known} is the seat that has it already. */
    static Optional<String> flawOf(Body body, String name, String email, Member known, LocalDate today) {
        if (BodyDoors.isUnreadable(email)) {
            return Optional.of("Écrivez une adresse e-mail, par exemple prenom.nom@exemple.fr, ou laissez vide.");
        }
        return Person.withEmail(email)
                .flatMap(person -> Member.<Member>stream("body = ?1 and person = ?2", body, person)
                        .filter(member -> member.untilOn == null || !member.untilOn.isBefore(today))
                        .filter(member -> !member.equals(known))
                        .findFirst())
                .map(member -> "Cette adresse est celle de " + member.label() + ", qui siège déjà ici.");
    }

    /** Gives a seat; whoever has an address may come in from now on. */
    @Transactional
    public Member seat(Body body, Seat seat) {
        Member member = new Member();
        member.body = body;
        put(seat, member);
        member.persist();
        keep(member);
        return member;
    }

    /** Changes a seat; a new address opens the doors to it and closes them to the old one. */
    @Transactional
    public void change(Member member, Seat seat) {
        Person before = member.person;
        put(seat, member);
        if (before != null && !Objects.equals(before, member.person)) {
            close(member, before);
        }
        if (member.person != null && member.untilOn != null && member.untilOn.isBefore(today())) {
            close(member, member.person);
        }
        keep(member);
    }

    /** Ends a seat with this day as its last; the past ends the person's sessions at once. */
    @Transactional
    public void end(Member member, LocalDate lastDay) {
        member.untilOn = lastDay;
        if (member.person != null && !member.isActive(today())) {
            close(member, member.person);
        }
        keep(member);
    }

    /** Sends the member a link to come in with, and says by whom and to what; false where they may not come in. */
    @Transactional
    public boolean invite(Member member) {
        Optional<java.util.UUID> link = doors.post(MemberInvitation.KIND, member.person, member.language);
        link.ifPresent(id -> {
            member.invitation = id;
            member.invitedBy = signedIn.isPresent() ? signedIn.person().id : null;
            member.invitedOn = today();
            audit.keep("council.invite", member.body.contract.id, "member", member.id, member.body.slug);
        });
        return link.isPresent();
    }

    private void put(Seat seat, Member member) {
        member.name = seat.name();
        member.college = seat.college();
        member.mandate = seat.mandate();
        member.chosen = seat.chosen();
        member.observer = seat.observer();
        member.named = seat.named();
        member.fromOn = seat.fromOn() == null ? (member.fromOn == null ? today() : member.fromOn) : seat.fromOn();
        member.untilOn = seat.untilOn();
        member.quartier = seat.quartier();
        member.language = seat.language();
        member.person = seat.email() == null
                ? null
                : doors.admit(member.body.contract.id, member.body.id, seat.name(), seat.email());
    }

    /** Closes the body to a person, unless another seat of theirs keeps it open. */
    private void close(Member member, Person person) {
        boolean another = Member.<Member>stream("body = ?1 and person = ?2", member.body, person)
                .anyMatch(
                        other -> !other.equals(member) && (other.untilOn == null || !other.untilOn.isBefore(today())));
        if (!another) {
            doors.dismiss(member.body.contract.id, member.body.id, person);
        }
    }

    private void keep(Member member) {
        audit.keep("council.member", member.body.contract.id, "member", member.id, member.body.slug);
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
