package fr.portevoix.council;

import fr.portevoix.account.Audit;
import fr.portevoix.account.Role;
import fr.portevoix.account.SignedIn;
import fr.portevoix.action.meeting.Body;
import fr.portevoix.territory.CurrentContract;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.ws.rs.ForbiddenException;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.core.UriInfo;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Who acts on the pages of the council that the address names: a member from their own seat, or somebody of the team for
 * a member without a mailbox.
 */
@Named("seat")
@RequestScoped
public class CurrentMember {
    @Inject
    CurrentContract contract;

    @Inject
    SignedIn signedIn;

    @Inject
    UriInfo address;

    @Inject
    Audit audit;

    @Inject
    Clock clock;

    private Body body;
    private Member acted;

    /** The body of this contract that the address names; refuses with 404 where there is none. */
    public Body body() {
        if (body == null) {
            body = Body.at(contract.get(), address.getPathParameters().getFirst("body"))
                    .orElseThrow(NotFoundException::new);
        }
        return body;
    }

    /** The council that this body is; refuses with 404 where it is none. */
    public Council council() {
        return Council.of(body()).orElseThrow(NotFoundException::new);
    }

    /** The seat that the signed-in person has here today. */
    public Optional<Member> get() {
        Body here = body();
        return signedIn.isPresent() ? Member.of(here, signedIn.person().id, today()) : Optional.empty();
    }

    /** The same; refuses with 403 who has none. */
    public Member mustBe() {
        return get().orElseThrow(ForbiddenException::new);
    }

    /** The same; refuses observers too. */
    public Member votingMember() {
        return get().filter(member -> member.votes(today())).orElseThrow(ForbiddenException::new);
    }

    /** Whether the signed-in person is of the team, and so may write for members without a mailbox. */
    public boolean isOfTheTeam() {
        return signedIn.may(List.of(Role.FACILITATOR, Role.ADMINISTRATOR), contract.id());
    }

    /** The member without a mailbox for whom somebody of the team acts now; kept in the record of acts. Else 403. */
    public Member actingFor(String memberId) {
        acted = unwritten(memberId).orElseThrow(ForbiddenException::new);
        audit.keep("council.act-for", contract.id(), "member", acted.id, body().slug);
        return acted;
    }

    /** Whoever writes: the member named in the form's field {@code pour}, or, where it is empty, the person themselves. */
    public Member writing(String memberId) {
        return memberId == null || memberId.isBlank() ? mustBe() : actingFor(memberId);
    }

    /** The member without a mailbox whom somebody of the team looks at a page for, to show it; empty for anybody else. */
    public Optional<Member> lookingFor(String memberId) {
        if (memberId == null || memberId.isBlank()) {
            return Optional.empty();
        }
        Optional<Member> found = unwritten(memberId);
        found.ifPresent(member -> acted = member);
        return found;
    }

    /** The member for whom somebody of the team acts in this request, or null. */
    public Member getActed() {
        return acted;
    }

    /** Who of the team wrote for the member, or null where they wrote themselves. */
    public UUID enteredBy() {
        return acted == null ? null : signedIn.person().id;
    }

    /** The members for whom the visitor may write: none but for the team. */
    public List<Member> getUnwritten() {
        return isOfTheTeam()
                ? Member.active(body(), today()).stream()
                        .filter(Member::isWithoutMailbox)
                        .toList()
                : List.of();
    }

    private Optional<Member> unwritten(String memberId) {
        Body here = body();
        if (!isOfTheTeam()) {
            return Optional.empty();
        }
        try {
            return Member.<Member>find("id = ?1 and body = ?2", UUID.fromString(memberId.strip()), here)
                    .firstResultOptional()
                    .filter(member -> member.isActive(today()) && member.isWithoutMailbox());
        } catch (IllegalArgumentException noId) {
            return Optional.empty();
        }
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
